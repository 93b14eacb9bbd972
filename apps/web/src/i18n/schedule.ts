import type { texts } from "./en/schedule.ts";
import { bringTexts } from "./t.ts";

/** Texts of ordering episodes for a later time. */
export const t = bringTexts<typeof texts>("schedule");
