import type { texts } from "./en/script.ts";
import { bringTexts } from "./t.ts";

/** Texts of the editor of an episode's script. */
export const t = bringTexts<typeof texts>("script");
