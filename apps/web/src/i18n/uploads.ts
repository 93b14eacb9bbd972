import type { texts } from "./en/uploads.ts";
import { bringTexts, type PlainKeyOf } from "./t.ts";

/** Texts of recordings that people upload. */
export const t = bringTexts<typeof texts>("uploads");

export type PlainKey = PlainKeyOf<typeof texts>;
