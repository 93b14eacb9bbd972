import type { texts } from "./en/questions.ts";
import { bringTexts } from "./t.ts";

/** Texts of questions and their answers. */
export const t = bringTexts<typeof texts>("questions");
