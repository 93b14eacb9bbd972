import type { texts } from "./en/spend.ts";
import { bringTexts } from "./t.ts";

/** Texts of the suppliers' costs, for admins. */
export const t = bringTexts<typeof texts>("spend");
