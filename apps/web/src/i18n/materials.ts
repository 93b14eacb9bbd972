import type { texts } from "./en/materials.ts";
import { bringTexts } from "./t.ts";

/** Texts of a course's materials. */
export const t = bringTexts<typeof texts>("materials");
