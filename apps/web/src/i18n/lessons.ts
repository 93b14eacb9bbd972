import type { texts } from "./en/lessons.ts";
import { bringTexts } from "./t.ts";

/** Texts of the lessons of a course, for those who teach it. */
export const t = bringTexts<typeof texts>("lessons");
