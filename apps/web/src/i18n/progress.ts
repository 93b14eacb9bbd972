import type { texts } from "./en/progress.ts";
import { bringTexts } from "./t.ts";

/** Texts of the progress page and of review sessions. */
export const t = bringTexts<typeof texts>("progress");
