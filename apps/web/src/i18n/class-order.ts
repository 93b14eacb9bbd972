import type { texts } from "./en/class-order.ts";
import { bringTexts } from "./t.ts";

/** Texts of ordering an episode for a whole class. */
export const t = bringTexts<typeof texts>("class-order");
