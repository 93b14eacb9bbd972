import type { texts } from "./en/settings.ts";
import { bringTexts, type PlainKeyOf } from "./t.ts";

/** Texts of the settings. */
export const t = bringTexts<typeof texts>("settings");

export type PlainKey = PlainKeyOf<typeof texts>;
