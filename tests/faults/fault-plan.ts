import { createRandom, type SeededRandom } from "./seeded-random.ts";

/** Decides which call of a binding fails. */
export interface FaultPlan {
  /** Does the work, or throws before it, or throws although it was done. */
  strike<TResult>(kind: string, work: () => Promise<TResult>): Promise<TResult>;
  /** Calls struck so far. */
  struck(): number;
}

interface PlanParts {
  seed: string;
  /** Share of the calls. */
  rate: number;
  isOn: () => boolean;
  makeError: (kind: string, random: SeededRandom) => Error;
}

/**
 * The n-th call of a kind meets the same fate in every run of the seed, whatever else goes on at the
 * same time.
 */
export function createFaultPlan({ seed, rate, isOn, makeError }: PlanParts): FaultPlan {
  const chances = new Map<string, SeededRandom>();
  let struck = 0;
  const randomOf = (kind: string) => {
    const random = chances.get(kind) ?? createRandom(`${seed} ${kind}`);
    chances.set(kind, random);
    return random;
  };
  return {
    struck: () => struck,
    async strike(kind, work) {
      if (!isOn()) return work();
      const random = randomOf(kind);
      const isStruck = random.chance(rate);
      const isDone = random.chance(0.5);
      if (!isStruck) return work();
      struck += 1;
      const error = makeError(kind, random);
      if (isDone) await work();
      throw error;
    },
  };
}
