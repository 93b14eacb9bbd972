import type { texts } from "./en/forms.ts";
import { bringTexts } from "./t.ts";

/** Texts of every form that may be left. */
export const t = bringTexts<typeof texts>("forms");
