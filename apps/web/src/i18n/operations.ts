import type { texts } from "./en/operations.ts";
import { bringTexts } from "./t.ts";

/** Texts of background work, for admins. */
export const t = bringTexts<typeof texts>("operations");
