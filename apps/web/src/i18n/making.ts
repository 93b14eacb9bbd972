import type { texts } from "./en/making.ts";
import { bringTexts } from "./t.ts";

/** Texts of an episode that is being made. */
export const t = bringTexts<typeof texts>("making");
