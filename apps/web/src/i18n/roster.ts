import type { texts } from "./en/roster.ts";
import { bringTexts } from "./t.ts";

/** Texts of the page that invites the people of a file. */
export const t = bringTexts<typeof texts>("roster");
