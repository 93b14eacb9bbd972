import type { texts } from "./en/concepts.ts";
import { bringTexts } from "./t.ts";

/** Texts of what teachers make of concepts. */
export const t = bringTexts<typeof texts>("concepts");
