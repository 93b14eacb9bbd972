import type { texts } from "./en/choices.ts";
import { bringTexts } from "./t.ts";

/** Texts of a learner's choices about concepts. */
export const t = bringTexts<typeof texts>("choices");
