import { readWritingSettings, type SettingsStore } from "../../installation/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { SpendLedger } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";

/** Of the month's budget: what is left below it goes to the drafts that episodes cannot do without. */
const SHARE = 0.8;

/** Whether lessons are written twice now: the admins chose it, a model is set up, and the month can afford it. */
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
