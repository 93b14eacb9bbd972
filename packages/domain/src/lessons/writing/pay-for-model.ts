import type { IdSource } from "../../shared/index.ts";
import { reserveCost, settleCost, type SettlingDeps } from "../../spending/index.ts";
import type { LanguageModel, ModelRequest } from "../model/language-model.ts";
import { ModelFailure } from "../model/model-failure.ts";
import { modelPrice } from "../model/model-price.ts";

type PayingDeps = SettlingDeps & { ids: IdSource };

/** The most tokens that a text can be: a character of Japanese or Korean may be one or two. */
const TOKENS_A_CHARACTER = 1.5;

/** The same model, each call of which is reserved before and settled after for the episode. */
export function payForModel(
  deps: PayingDeps,
  { model, episodeId }: { model: LanguageModel; episodeId: string },
): LanguageModel {
  return {
    provider: model.provider,
    async complete(request) {
      const id = deps.ids.next();
      await reserve(deps, { id, episodeId, provider: model.provider, request });
      try {
        const answer = await model.complete(request);
        // What nobody knows the cost of stays reserved, which counts as spent.
        if (answer.isCostKnown) await settle(deps, id, answer);
        return answer;
      } catch (error) {
        if (error instanceof ModelFailure && error.isCostKnown) await settle(deps, id, error);
        throw error;
      }
    },
  };
}

async function reserve(
  deps: PayingDeps,
  call: { id: string; episodeId: string; provider: string; request: ModelRequest },
): Promise<void> {
  const { request, ...entry } = call;
  const tokens = {
    inputTokens: Math.ceil((request.system.length + request.user.length) * TOKENS_A_CHARACTER),
    outputTokens: request.maxOutputTokens,
  };
  const units = tokens.inputTokens + tokens.outputTokens;
  // Which model of the list answers is not known yet, so the dearest is assumed.
  const microDollars = modelPrice("", tokens);
  await reserveCost(deps, { ...entry, units, microDollars });
}

async function settle(
  deps: PayingDeps,
  id: string,
  spent: { model: string; inputTokens: number; outputTokens: number },
): Promise<void> {
  const { model, inputTokens, outputTokens } = spent;
  const units = inputTokens + outputTokens;
  const microDollars = units === 0 ? 0 : modelPrice(model, { inputTokens, outputTokens });
  await settleCost(deps, { id, units, microDollars, model });
}
