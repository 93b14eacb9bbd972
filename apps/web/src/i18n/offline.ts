import type { texts } from "./en/offline.ts";
import { bringTexts } from "./t.ts";

/** Texts of what works without a network, and of new versions. */
export const t = bringTexts<typeof texts>("offline");
