import type { texts } from "./en/spend.ts";
import { bringTexts } from "./t.ts";

/** Texts of what suppliers cost, for admins. */
export const t = bringTexts<typeof texts>("spend");
