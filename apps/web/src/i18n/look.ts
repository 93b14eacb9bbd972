import type { texts } from "./en/look.ts";
import { bringTexts } from "./t.ts";

/** Texts for admins who look at LearnLab as somebody else. */
export const t = bringTexts<typeof texts>("look");
