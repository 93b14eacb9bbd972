import { ModelFailure } from "@learnlab/domain";

/**
 * Asks the models of a list in order. A model that no longer exists is skipped in this and every later
 * call; other failures go to the caller.
 */
export function createAskInOrder(models: string[]) {
  const gone = new Set<string>();

  return async function askInOrder<TAnswer>(
    ask: (model: string) => Promise<TAnswer>,
  ): Promise<TAnswer> {
    let last = new ModelFailure("model.gone", { model: models.at(-1) ?? "" });
    for (const model of models) {
      if (gone.has(model)) continue;
      try {
        return await ask(model);
      } catch (error) {
        if (!isGone(error)) throw error;
        gone.add(model);
        last = error;
      }
    }
    throw last;
  };
}

function isGone(error: unknown): error is ModelFailure {
  return error instanceof ModelFailure && error.reason === "model.gone";
}
