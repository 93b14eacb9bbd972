import type { texts } from "./en/people.ts";
import { bringTexts } from "./t.ts";

/** Texts of the pages for admins. */
export const t = bringTexts<typeof texts>("people");
