import { env } from "cloudflare:workers";
import { requestEpisode, retryEpisode } from "@learnlab/domain";

import { listBoughtAgain } from "./bought-again.ts";
import { checkEpisode } from "./check-episode.ts";
import { checkModels } from "./check-models.ts";
import { checkSpend } from "./check-spend.ts";
import { listOrphans } from "./check-storage.ts";
import { checkWords, countPieces } from "./check-words.ts";
import { type Classmate, makeClassmates } from "./classmates.ts";
import { drive } from "./drive.ts";
import { CALM_MODEL, calmModels } from "./model-schedule.ts";
import { openRun, type Run } from "./open-run.ts";
import { type EpisodeState, listKeys, listRequested, readSpend, readState } from "./read-state.ts";
import { CALM, calmSpeech, drawSchedule, type Schedule } from "./schedule.ts";

/** An episode that is not settled after so many sweeps is stuck. */
const MOST_SWEEPS = 40;
/** Half of what a call of a model may take here, which is less than a voice may (open-run.ts). */
const LONG_STALL_MS = 250;
const MOST_TRIES = 3;
/** A person who is told to try again does. */
const MOST_PRESSES = 50;

export interface SeedReport {
  seed: number;
  schedule: Schedule;
  /** Empty when all is well. */
  problems: string[];
  completed: number;
  /** With the reason of each. */
  failed: string[];
  sweeps: number;
  calls: number;
  modelCalls: number;
  /** How many pieces of the completed episodes each writer wrote. */
  pieces: Record<string, number>;
  struck: { speech: number; models: number; database: number; media: number; sends: number };
  copies: number;
  /** Good answers that were paid for again: afterwards, and by batches side by side. */
  boughtAgain: { knowingly: number; sideBySide: number };
  abandoned: number;
  ms: number;
  /** The longest time for which the machine stood still. */
  stalledMs: number;
  tries: number;
  /** The last complaints of the machine, where there are problems. */
  errors: string[];
}

/**
 * One run of the seed from the request to the end, with all that is wrong afterwards. A machine that stood
 * still makes calls time out that were answered, and says nothing about the product: it begins again.
 */
export async function runSeed(seed: number, faultServer: string): Promise<SeedReport> {
  for (let tries = 1; ; tries += 1) {
    const report = await runOnce(drawSchedule(seed), { faultServer, name: `${seed}.${tries}` });
    const isEvidence = report.problems.length === 0 || report.stalledMs < LONG_STALL_MS;
    if (isEvidence || tries === MOST_TRIES) return { ...report, tries };
  }
}

async function runOnce(
  schedule: Schedule,
  place: { faultServer: string; name: string },
): Promise<Omit<SeedReport, "tries">> {
  const from = performance.now();
  const { seed } = schedule;
  await wakeUp(place.faultServer);
  if (schedule.courses === "warm") await warmUp(place.faultServer);
  const run = openRun(schedule, place);
  const learners = await makeClassmates(schedule);
  await run.setFaults("on", schedule);
  const made = await makeEpisodes(run, learners);
  await run.setFaults("off", {
    speech: calmSpeech(`calm ${seed}`),
    models: calmModels(schedule.models),
  });
  const problems = await checkAll(run, made.states);
  const failed = made.states.filter(({ row }) => row.status === "failed");
  if (problems.length === 0) problems.push(...(await retryAll(run, learners, made.states)));
  const calls = await run.readSpeechLog();
  const modelCalls = await run.readModelLog();
  const again = await listBoughtAgain(env, { states: made.states, calls });
  const pieces = await countPieces(env, made.states);
  await sweepUp(made.states);
  return {
    seed,
    schedule,
    problems: [...made.problems, ...problems],
    completed: made.states.filter(({ row }) => row.status === "completed").length,
    failed: failed.map(({ row }) => row.error_reason ?? ""),
    sweeps: made.sweeps,
    calls: calls.length,
    modelCalls: modelCalls.length,
    pieces,
    struck: {
      ...run.countStruck(),
      speech: calls.filter(({ fault }) => fault !== null).length,
      models: modelCalls.filter(({ fault }) => fault !== null).length,
      sends: run.queue.counts.sendsFailed,
    },
    copies: run.queue.counts.copies,
    boughtAgain: { knowingly: again.knowingly.length, sideBySide: again.sideBySide.length },
    abandoned: calls.filter(({ abandoned }) => abandoned).length,
    ms: Math.round(performance.now() - from),
    ...(await run.close()),
    errors: run.errors.slice(-20),
  };
}

let awake: Promise<void> | null = null;

function wakeUp(faultServer: string): Promise<void> {
  return (awake ??= (async () => {
    const run = openRun(CALM, { faultServer, name: "waking" });
    const { speech } = CALM;
    await run.setFaults("off", { speech, models: { openai: CALM_MODEL, gemini: CALM_MODEL } });
    await run.wakeModels();
    await run.close();
  })());
}

let warm: Promise<void> | null = null;

/** Somebody hears the shared courses once, in calm weather. */
function warmUp(faultServer: string): Promise<void> {
  return (warm ??= (async () => {
    const run = openRun(CALM, { faultServer, name: "calm" });
    const { states } = await makeEpisodes(run, await makeClassmates(CALM));
    await sweepUp(states);
    await run.close();
  })());
}

async function makeEpisodes(run: Run, learners: Classmate[]) {
  await Promise.all(learners.map((learner) => press(run, learner)));
  const found = await Promise.all(learners.map((learner) => listRequested(env, learner)));
  const problems = found.flatMap((ids) =>
    ids.length === 1 ? [] : [`${ids.length} episodes came of one request`],
  );
  const episodeIds = found.flat();
  const { sweeps } = await drive(run, { episodeIds, mostSweeps: MOST_SWEEPS });
  return {
    problems,
    sweeps,
    states: await Promise.all(episodeIds.map((id) => readState(env, id))),
  };
}

/** The same press of the button, sent again until it is answered. */
async function press(run: Run, learner: Classmate): Promise<void> {
  const { languages, outputFormat } = run.schedule;
  for (let presses = 1; ; presses += 1) {
    try {
      await requestEpisode(run.openMachine(), {
        actor: { userId: learner.id, role: "learner" },
        requestKey: learner.requestKey,
        languages,
        outputFormat,
      });
      return;
    } catch (error) {
      if (presses === MOST_PRESSES) throw error;
    }
  }
}

async function checkAll(run: Run, states: EpisodeState[]): Promise<string[]> {
  const episodes = await Promise.all(states.map((state) => checkEpisode(env, state)));
  const orphans = await listOrphans(env, states);
  const modelCalls = await run.readModelLog();
  const prompts = [...new Set(modelCalls.map(({ system }) => system))];
  const words = await Promise.all(states.map((state) => checkWords(env, { state, prompts })));
  return [
    ...episodes.flat(),
    ...orphans.map((key) => `${key} belongs to nothing`),
    ...words.flat(),
    ...(await checkSpend(env, { states, calls: await run.readSpeechLog() })),
    ...checkModels(states, {
      calls: modelCalls,
      seen: run.seenCalls,
      library: await readSpend(env, "library"),
    }),
  ];
}

/** What failed is tried again in calm weather, and must come through. */
async function retryAll(
  run: Run,
  learners: Classmate[],
  states: EpisodeState[],
): Promise<string[]> {
  const failed = states.filter(({ row }) => row.status === "failed");
  if (failed.length === 0) return [];
  const owners = new Map<string, string>();
  for (const learner of learners) {
    for (const id of await listRequested(env, learner)) owners.set(id, learner.id);
  }
  for (const { row } of failed) {
    const actor = { userId: owners.get(row.id) ?? "", role: "learner" } as const;
    await retryEpisode(run.openMachine(), { actor, episodeId: row.id });
  }
  const episodeIds = failed.map(({ row }) => row.id);
  await drive(run, { episodeIds, mostSweeps: MOST_SWEEPS });
  const after = await Promise.all(states.map(({ row }) => readState(env, row.id)));
  const unwell = after
    .filter(({ row }) => row.status !== "completed")
    .map(({ row }) => `${row.id} is ${row.status} (${row.error_reason}) after it was tried again`);
  return [...unwell, ...(await checkAll(run, after)).map((problem) => `tried again: ${problem}`)];
}

/** The next run must meet nothing of this one: no episode and no request in a sweep, no object, no cost. */
async function sweepUp(states: EpisodeState[]): Promise<void> {
  await env.MEDIA.delete(await listKeys(env, "ep/"));
  await env.DB.batch([
    env.DB.prepare("delete from writing_requests"),
    env.DB.prepare("delete from spend where episode_id = 'library'"),
    env.DB.prepare("delete from spend_reservations where episode_id = 'library'"),
  ]);
  for (const { row } of states) {
    await env.DB.prepare(
      "update episodes set status = 'failed' where id = ? and status <> 'completed'",
    )
      .bind(row.id)
      .run();
  }
}
