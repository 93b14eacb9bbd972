import type { GenerationDeps, Step } from "@learnlab/domain";

type GenerationStore = GenerationDeps["generation"];

/** When a step was claimed and finished, in ms since the run began. */
export interface StepTime {
  /** Kind, and language where it has one. */
  step: string;
  from: number;
  to: number;
}

/** The same store, with a list of when each step was held. */
export function watchSteps(store: GenerationStore): {
  store: GenerationStore;
  steps: StepTime[];
} {
  const began = performance.now();
  const steps: StepTime[] = [];
  const sinceBegan = () => Math.round(performance.now() - began);

  /** Tells the time after the work, whichever of the finishing calls it was. */
  async function finish(step: Step, work: Promise<boolean>): Promise<boolean> {
    const isHeld = await work;
    const held = steps.findLast((known) => known.step === nameOf(step));
    if (held !== undefined) held.to = sinceBegan();
    return isHeld;
  }

  const watched: GenerationStore = {
    ...store,
    async claimStep(claim) {
      steps.push({ step: nameOf(claim.step), from: sinceBegan(), to: Number.NaN });
      return store.claimStep(claim);
    },
    finishBrief: (held) => finish(held.step, store.finishBrief(held)),
    finishScript: (held) => finish(held.step, store.finishScript(held)),
    finishStep: (held) => finish(held.step, store.finishStep(held)),
    publishTrack: (held) => finish(held.step, store.publishTrack(held)),
    publish: (held) => finish(held.step, store.publish(held)),
  };
  return { store: watched, steps };
}

function nameOf({ kind, language }: Step): string {
  return language === null ? kind : `${kind} ${language}`;
}
