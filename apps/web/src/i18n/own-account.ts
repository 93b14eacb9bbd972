import type { texts } from "./en/own-account.ts";
import { bringTexts } from "./t.ts";

/** Texts of one's own account. */
export const t = bringTexts<typeof texts>("own-account");
