import type { texts } from "./en/standing.ts";
import { bringTexts } from "./t.ts";

/** Texts of where a learner stands in a course. */
export const t = bringTexts<typeof texts>("standing");
