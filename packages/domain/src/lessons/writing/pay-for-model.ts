import type { IdSource } from "../../shared/index.ts";
import { reserveCost, settleCost, type SettlingDeps } from "../../spending/index.ts";
import type { LanguageModel, ModelRequest } from "../model/language-model.ts";
import { ModelFailure } from "../model/model-failure.ts";
import { modelPrice, type TokenPrice } from "../model/model-price.ts";

type PayingDeps = SettlingDeps & { ids: IdSource };

interface Spent {
  model: string;
  inputTokens: number;
  outputTokens: number;
}

/** The most tokens per character: a Japanese or Korean character may be one or two. */
const TOKENS_A_CHARACTER = 1.5;

/** Wraps a model: reserves the cost before each call and settles it afterwards, on the episode. */
export function payForModel(
  deps: PayingDeps,
  { model, episodeId }: { model: LanguageModel; episodeId: string },
): LanguageModel {
  return {
    provider: model.provider,
    model: model.model,
    async complete(request) {
      const id = deps.ids.next();
      await reserve(deps, { id, episodeId, model, request });
      try {
        const answer = await model.complete(request);
        // A call of unknown cost stays reserved, which counts as spent.
        if (answer.isCostKnown) await settle(deps, { id, price: model.price, spent: answer });
        return answer;
      } catch (error) {
        if (error instanceof ModelFailure && error.isCostKnown) {
          await settle(deps, { id, price: model.price, spent: error });
        }
        throw error;
      }
    },
  };
}

async function reserve(
  deps: PayingDeps,
  call: { id: string; episodeId: string; model: LanguageModel; request: ModelRequest },
): Promise<void> {
  const { id, episodeId, model, request } = call;
  const tokens = {
    inputTokens: Math.ceil((request.system.length + request.user.length) * TOKENS_A_CHARACTER),
    outputTokens: request.maxOutputTokens,
  };
  const units = tokens.inputTokens + tokens.outputTokens;
  // It is not known yet which model of the list answers, so the most expensive is assumed.
  const microDollars = modelPrice("", tokens, model.price);
  await reserveCost(deps, { id, episodeId, provider: model.provider, units, microDollars });
}

async function settle(
  deps: PayingDeps,
  { id, price, spent }: { id: string; price: TokenPrice | undefined; spent: Spent },
): Promise<void> {
  const { model } = spent;
  const units = spent.inputTokens + spent.outputTokens;
  await settleCost(deps, { id, units, microDollars: modelPrice(model, spent, price), model });
}
