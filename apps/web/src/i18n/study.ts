import type { texts } from "./en/study.ts";
import { bringTexts } from "./t.ts";

/** Texts of courses, of requesting episodes, and of the first steps. */
export const t = bringTexts<typeof texts>("study");
