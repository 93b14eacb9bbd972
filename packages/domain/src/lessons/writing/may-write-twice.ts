import { readWritingSettings, type SettingsStore } from "../../installation/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { SpendLedger } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";

/** The share of the month's budget up to which second drafts are written; the rest is for first drafts. */
const SHARE = 0.8;

/** Whether lessons are written twice now: the admins chose it, a model is configured, and there is budget. */
export async function mayWriteTwice(deps: {
  settings: SettingsStore;
  spend: SpendLedger;
  clock: Clock;
  models: LanguageModel[];
}): Promise<boolean> {
  if (deps.models.length === 0) return false;
  const { hasTwoDrafts } = await readWritingSettings(deps);
  if (!hasTwoDrafts) return false;
  const { spent, cap } = await deps.spend.readMonth(deps.clock.now());
  return cap === null || spent < cap * SHARE;
}
