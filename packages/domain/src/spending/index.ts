/** Costs of suppliers: reserved before a call, settled after it, limited by a budget. */
export { BUDGET_REACHED, budgetReached, isBudgetReached, isUsedUp } from "./budget.ts";
export { buyAudio, buyMarks, type BuyingDeps, priceSpeech, type Purchase } from "./buy-speech.ts";
export { describeSpeech } from "./describe-speech.ts";
export { describeSpend, type SpendDescription } from "./describe-spend.ts";
export { SampleVoice, sampleVoice } from "./sample-voice.ts";
export { reserveCost, settleCost, type SettlingDeps } from "./settle-cost.ts";
export { settleUnheard } from "./settle-unheard.ts";
export { estimateEpisode } from "./estimate-episode.ts";
export {
  type CourseCost,
  type DearLearner,
  isOfSpeech,
  type SpendLedger,
  type Spent,
  type SpentDay,
} from "./spend-ledger.ts";
export type * from "./reasons.ts";
