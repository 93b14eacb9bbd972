import type { texts } from "./en/audit.ts";
import { bringTexts } from "./t.ts";

/** Texts of the audit log, for admins. */
export const t = bringTexts<typeof texts>("audit");
