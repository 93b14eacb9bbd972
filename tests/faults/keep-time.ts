import { type LanguageModel, ModelFailure } from "@learnlab/domain";

import type { SeenModelCall } from "./model-log.ts";

interface MovedClock {
  peek(): number;
  moveTo(at: number): void;
}

/** The same model, whose calls take as long by the clock as they really took, and are noted as the product saw them. */
export function keepTime(
  model: LanguageModel,
  { clock, seen }: { clock: MovedClock; seen: SeenModelCall[] },
): LanguageModel {
  const { provider } = model;
  return {
    provider,
    model: model.model,
    async complete(request) {
      const [from, begun] = [clock.peek(), Date.now()];
      let isCostKnown = false;
      try {
        const answer = await model.complete(request);
        ({ isCostKnown } = answer);
        return answer;
      } catch (error) {
        isCostKnown = error instanceof ModelFailure && error.isCostKnown;
        throw error;
      } finally {
        const ms = Date.now() - begun;
        seen.push({ provider, isCostKnown, ms });
        // Calls side by side take as long as the longest of them.
        clock.moveTo(from + ms);
      }
    },
  };
}
