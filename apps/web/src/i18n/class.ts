import type { texts } from "./en/class.ts";
import { bringTexts } from "./t.ts";

/** Texts of a class: its learners, and how they listen and answer. */
export const t = bringTexts<typeof texts>("class");
