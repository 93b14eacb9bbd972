import type { SpeechDescription, WritingDescription } from "../api.ts";
import type { Spend } from "../data/spend.ts";

/** A month without spending and without a limit. */
export const spend: Spend = {
  month: "2026-05",
  spentMicroDollars: 0,
  capMicroDollars: null,
  leftMicroDollars: null,
  months: [],
  days: [],
  learners: [],
  courses: [],
};

export const speech: SpeechDescription = {
  engine: "neural",
  sampleRate: 24_000,
  wordMarks: false,
  answerTime: "usual",
  isStandIn: false,
  usualCharacters: null,
  costs: [
    { engine: "neural", freshMicroDollars: 100_000_000, usualMicroDollars: null },
    { engine: "standard", freshMicroDollars: 25_000_000, usualMicroDollars: null },
  ],
};

export const writing: WritingDescription = {
  hasTwoDrafts: false,
  models: ["gpt-4o-mini"],
  arePricesKnown: true,
  costs: { onceMicroDollars: 1_020_000, twiceMicroDollars: 2_040_000 },
};
