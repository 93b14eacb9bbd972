import type { texts } from "./en/forms.ts";
import { bringTexts } from "./t.ts";

/** Texts of every form with unsaved input. */
export const t = bringTexts<typeof texts>("forms");
