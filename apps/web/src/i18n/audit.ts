import type { texts } from "./en/audit.ts";
import { bringTexts } from "./t.ts";

/** Texts of what staff did, for admins. */
export const t = bringTexts<typeof texts>("audit");
