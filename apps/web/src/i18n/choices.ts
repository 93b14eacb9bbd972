import type { texts } from "./en/choices.ts";
import { bringTexts } from "./t.ts";

/** Texts of what a learner wants of a concept. */
export const t = bringTexts<typeof texts>("choices");
