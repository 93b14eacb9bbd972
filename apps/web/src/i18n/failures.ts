import type { texts } from "./en/failures.ts";
import { bringTexts } from "./t.ts";

/** Reasons of speech, of failed episodes and of concepts that are gone, by name. */
export const t = bringTexts<typeof texts>("failures");
