import type { texts } from "./en/installation.ts";
import { bringTexts } from "./t.ts";

/** Texts of the installation's settings, for admins. */
export const t = bringTexts<typeof texts>("installation");
