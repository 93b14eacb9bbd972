import type { texts } from "./en/library.ts";
import { bringTexts } from "./t.ts";

/** Texts of the list of all episodes. */
export const t = bringTexts<typeof texts>("library");
