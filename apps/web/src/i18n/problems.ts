import type { texts } from "./en/problems.ts";
import { bringTexts } from "./t.ts";

/** Texts of reported problems. */
export const t = bringTexts<typeof texts>("problems");
