import { demoId } from "@learnlab/demo";
import { createSingleFlight, readScript, runGeneration } from "@learnlab/domain";

import type { MadeEpisode, WholeMachine } from "../../machine/open-whole-machine.ts";
import type { EpisodeRequest } from "./list-requests.ts";

const LEARNER = demoId("learner-a");

/** Makes episodes of one learner; what two of them need at once is spoken once. */
export function createEpisodeMaker({ machine }: WholeMachine) {
  const singleFlight = createSingleFlight();
  return async ({ languages }: EpisodeRequest): Promise<MadeEpisode> => {
    const at = machine.clock.now();
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
    const outcome = await runGeneration(machine, { episodeId: id, singleFlight });
    return {
      id,
      outcome,
      episode: await machine.episodes.find(id),
      tracks: (await machine.episodes.findWithTracks(id))?.tracks ?? [],
      document: await readScript(machine, {
        actor: { userId: LEARNER, role: "learner" },
        episodeId: id,
      }),
    };
  };
}
