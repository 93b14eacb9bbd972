import { type Actor, requirePermission } from "../../accounts/index.ts";
import {
  readWritingSettings,
  type SettingsStore,
  type WritingSettings,
} from "../../installation/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { isPriceKnown, modelPrice } from "../model/model-price.ts";

/** The tokens of an English lesson and of its judge, measured on real prompts in the learning-days bench. */
const WRITING = { inputTokens: 2_100, outputTokens: 500 };
const JUDGING = { inputTokens: 1_500, outputTokens: 300 };
const LESSONS = 1_000;

export interface WritingDescription extends WritingSettings {
  /** The models that are asked first, in order; empty if only the template writes. */
  models: string[];
  /** False if one of them is assumed to cost as much as the most expensive known model. */
  arePricesKnown: boolean;
  /**
   * Micro-dollars for 1,000 new lessons in one language, by the suppliers' lists or the configured price;
   * null without a model.
   */
  costs: { onceMicroDollars: number; twiceMicroDollars: number } | null;
}

/** The settings with the cost of each choice, for admins. */
export async function describeWriting(
  deps: { settings: SettingsStore; models: LanguageModel[] },
  request: { actor: Actor | null },
): Promise<WritingDescription> {
  requirePermission(request.actor, "installation.writing");
  const settings = await readWritingSettings(deps);
  const models = deps.models.map(({ model }) => model);
  return {
    ...settings,
    models,
    arePricesKnown: deps.models.every(
      ({ model, price }) => price !== undefined || isPriceKnown(model),
    ),
    costs: priceDrafts(deps.models),
  };
}

function priceDrafts(models: LanguageModel[]): WritingDescription["costs"] {
  if (models.length === 0) return null;
  const { once, twice } = priceLesson(models);
  return { onceMicroDollars: LESSONS * once, twiceMicroDollars: LESSONS * twice };
}

/**
 * Micro-dollars for a lesson in one language, written once or twice; 0 without a model. Each draft has its writer,
 * and a judge that is a different model if possible.
 */
export function priceLesson([first, second]: LanguageModel[]): { once: number; twice: number } {
  if (first === undefined) return { once: 0, twice: 0 };
  const other = second ?? first;
  const price = (writer: LanguageModel, judge: LanguageModel) =>
    modelPrice(writer.model, WRITING, writer.price) + modelPrice(judge.model, JUDGING, judge.price);
  const once = price(first, other);
  return { once, twice: once + price(other, first) };
}
