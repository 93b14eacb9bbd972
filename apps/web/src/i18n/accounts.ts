import type { texts } from "./en/accounts.ts";
import { bringTexts, type PlainKeyOf } from "./t.ts";

/** Texts of signing in and up. */
export const t = bringTexts<typeof texts>("accounts");

export type PlainKey = PlainKeyOf<typeof texts>;
