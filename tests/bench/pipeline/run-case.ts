import { type Episode, type Language, runGeneration } from "@learnlab/domain";

import { addLearner, type BenchMachine } from "./bench-machine.ts";
import { withOwnParts } from "./own-parts.ts";
import { makeTheSeedsWay } from "./seeds-way.ts";
import {
  createSlowSpeech,
  createSlowWriter,
  emptyLibrary,
  SCRIPT_MS,
  type TimedCall,
} from "./slow-suppliers.ts";
import { type StepTime, watchSteps } from "./watch-steps.ts";

export interface CaseRequest {
  outputFormat: Episode["outputFormat"];
  languages: Language[];
  courseIds: string[];
  /** `cold` is our way with a library in which no lesson stands. */
  way: "ours" | "cold" | "seeds";
}

export interface CaseRun {
  /** From the request to the published episode. */
  ms: number;
  /** The least that its suppliers' times allow on one lane, or on five. */
  leastMs: { oneLane: number; fiveLanes: number };
  calls: TimedCall[];
  characters: number;
  steps: StepTime[];
}

/** Makes the episode with cold parts and a learner of its own, in our way or that of the seeds. */
export async function runCase(
  whole: BenchMachine,
  { outputFormat, languages, courseIds, way }: CaseRequest,
): Promise<CaseRun> {
  const userId = await addLearner(whole, { name: "Robin Example", courseIds });
  const { machine } = whole;
  const speech = createSlowSpeech();
  const media = withOwnParts(machine.media, machine.ids.next());
  const watched = watchSteps(machine.generation);
  const deps = {
    ...machine,
    speech,
    media,
    writers: [createSlowWriter({ isCold: way === "cold" })],
    lessons: way === "cold" ? emptyLibrary : machine.lessons,
    generation: watched.store,
  };
  const from = performance.now();
  const { id } = await machine.episodes.create({
    id: machine.ids.next(),
    userId,
    kind: "requested",
    languages,
    outputFormat,
    localDate: new Date(machine.clock.now()).toISOString().slice(0, 10),
    requestKey: machine.ids.next(),
    at: machine.clock.now(),
  });
  if (way === "seeds") await makeTheSeedsWay(deps, id);
  else await runGeneration(deps, { episodeId: id });
  const ms = performance.now() - from;
  const episode = await machine.episodes.find(id);
  if (episode?.status !== "completed") throw new Error(`${id} is ${episode?.status}.`);
  const { calls } = speech;
  return {
    ms,
    leastMs: { oneLane: SCRIPT_MS + sum(calls), fiveLanes: SCRIPT_MS + spanOnFive(calls) },
    calls,
    characters: calls.reduce((total, call) => total + call.characters, 0),
    steps: watched.steps,
  };
}

const LANES = 5;

/** No order of the calls on five lanes can be shorter than this. */
function spanOnFive(calls: readonly TimedCall[]): number {
  const longest = Math.max(0, ...calls.map(({ supplierMs }) => supplierMs));
  return Math.max(longest, sum(calls) / LANES);
}

function sum(calls: readonly TimedCall[]): number {
  return calls.reduce((total, { supplierMs }) => total + supplierMs, 0);
}
