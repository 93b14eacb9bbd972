import type { texts } from "./en/hearing.ts";
import { bringTexts } from "./t.ts";

/** Texts of a teacher who listens to a lesson. */
export const t = bringTexts<typeof texts>("hearing");
