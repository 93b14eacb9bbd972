import type { texts } from "./en/standing.ts";
import { bringTexts } from "./t.ts";

/** Texts of where a learner stands in a course, and of what they want of its concepts. */
export const t = bringTexts<typeof texts>("standing");
