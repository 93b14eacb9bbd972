import type { texts } from "./en/proposals.ts";
import { bringTexts } from "./t.ts";

/** Texts of models that read materials, and of what approving costs. */
export const t = bringTexts<typeof texts>("proposals");
