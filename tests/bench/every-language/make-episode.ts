import { demoId } from "@learnlab/demo";
import { createSingleFlight, finishReading, readScript, runGeneration } from "@learnlab/domain";

import type { MadeEpisode, WholeMachine } from "../../machine/open-whole-machine.ts";
import type { EpisodeRequest } from "./list-requests.ts";

const LEARNER = demoId("learner-a");
const ACTOR = { userId: LEARNER, role: "learner" } as const;
const DAY_MS = 86_400_000;
const DELIVERIES = 5;

/** Makes episodes of one learner, some a day; what two of them need at once is spoken once. */
export function createEpisodeMaker(whole: WholeMachine) {
  const singleFlight = createSingleFlight();
  let days = 0;
  const clock = { now: () => whole.machine.clock.now() + days * DAY_MS };
  const machine = { ...whole.machine, clock };

  async function make({ languages }: EpisodeRequest): Promise<MadeEpisode> {
    const at = clock.now();
    const { id } = await machine.episodes.create({
      id: machine.ids.next(),
      userId: LEARNER,
      kind: "requested",
      languages,
      outputFormat: "both",
      localDate: new Date(at).toISOString().slice(0, 10),
      requestKey: machine.ids.next(),
      at,
    });
    const outcome = await runAsQueued(id);
    return {
      id,
      outcome,
      episode: await machine.episodes.find(id),
      tracks: (await machine.episodes.findWithTracks(id))?.tracks ?? [],
      document: await readScript(machine, { actor: ACTOR, episodeId: id }),
    };
  }

  /** As the queue does, which brings back what a busy machine could not do in time. */
  async function runAsQueued(episodeId: string): Promise<MadeEpisode["outcome"]> {
    for (let delivery = 1; ; delivery += 1) {
      const outcome = await runGeneration(machine, { episodeId, singleFlight });
      if (outcome.state !== "later" || delivery === DELIVERIES) return outcome;
    }
  }

  return {
    make,
    /** What was made is heard, and the next ones are made a day later. */
    endDay: async (made: readonly MadeEpisode[]): Promise<void> => {
      for (const { id } of made) await finishReading(machine, { actor: ACTOR, episodeId: id });
      days += 1;
    },
  };
}
