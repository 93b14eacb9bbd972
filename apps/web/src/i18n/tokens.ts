import type { texts } from "./en/tokens.ts";
import { bringTexts } from "./t.ts";

/** Texts of the page with access tokens. */
export const t = bringTexts<typeof texts>("tokens");
