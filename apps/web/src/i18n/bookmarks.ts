import type { texts } from "./en/bookmarks.ts";
import { bringTexts } from "./t.ts";

/** Texts of places that people mark in episodes. */
export const t = bringTexts<typeof texts>("bookmarks");
