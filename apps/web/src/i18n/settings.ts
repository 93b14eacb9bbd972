import type { texts } from "./en/settings.ts";
import { bringTexts } from "./t.ts";

/** Texts of the settings. */
export const t = bringTexts<typeof texts>("settings");
