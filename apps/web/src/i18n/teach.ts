import type { texts } from "./en/teach.ts";
import { bringTexts, type PlainKeyOf } from "./t.ts";

/** Texts of the workspace for teachers. */
export const t = bringTexts<typeof texts>("teach");

export type PlainKey = PlainKeyOf<typeof texts>;
