import type { texts } from "./en/operations.ts";
import { bringTexts } from "./t.ts";

/** Texts of what runs in the background, for admins. */
export const t = bringTexts<typeof texts>("operations");
