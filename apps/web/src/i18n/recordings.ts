import type { texts } from "./en/recordings.ts";
import { bringTexts } from "./t.ts";

/** Texts of the recordings for a class. */
export const t = bringTexts<typeof texts>("recordings");
