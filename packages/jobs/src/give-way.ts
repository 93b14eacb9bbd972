import type { GenerationDeps } from "@learnlab/domain";

const LOOK_MS = 250;
/** A longer pause would outlast the lease of the step. */
const LONGEST_MS = 20_000;

/** The same dependencies, but they begin no step and no call for speech while somebody waits for an episode. */
export function makeGiveWay<TDeps extends GenerationDeps>(deps: TDeps): TDeps {
  async function giveWay(): Promise<void> {
    for (let waitedMs = 0; waitedMs < LONGEST_MS; waitedMs += LOOK_MS) {
      if (!(await deps.generation.isSomebodyWaiting(deps.clock.now()))) return;
      await deps.wait(LOOK_MS);
    }
  }

  const { speech, generation } = deps;
  return {
    ...deps,
    speech: {
      speak: (request) => giveWay().then(() => speech.speak(request)),
      mark: (request) => giveWay().then(() => speech.mark(request)),
    },
    generation: {
      ...generation,
      claimStep: (claim) => giveWay().then(() => generation.claimStep(claim)),
    },
  };
}
