import type { texts } from "./en/heard.ts";
import { bringTexts } from "./t.ts";

/** Texts of how an episode was heard. */
export const t = bringTexts<typeof texts>("heard");
