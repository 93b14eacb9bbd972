import type { texts } from "./en/materials.ts";
import { bringTexts } from "./t.ts";

/** Texts of what a course is made of. */
export const t = bringTexts<typeof texts>("materials");
