import type { texts } from "./en/charts.ts";
import { bringTexts } from "./t.ts";

/** Texts of charts, and of tables that are saved. */
export const t = bringTexts<typeof texts>("charts");
