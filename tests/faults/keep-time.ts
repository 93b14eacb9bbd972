import type { LanguageModel } from "@learnlab/domain";

interface MovedClock {
  peek(): number;
  moveTo(at: number): void;
}

/** The same model, whose calls take as long by the clock as they really took. */
export function keepTime(model: LanguageModel, clock: MovedClock): LanguageModel {
  return {
    provider: model.provider,
    model: model.model,
    async complete(request) {
      const [from, begun] = [clock.peek(), Date.now()];
      try {
        return await model.complete(request);
      } finally {
        // Calls side by side take as long as the longest of them.
        clock.moveTo(from + Date.now() - begun);
      }
    },
  };
}
