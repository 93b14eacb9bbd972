import type { texts } from "./en/run.ts";
import { bringTexts } from "./t.ts";

/** Texts of the workspace where the installation is run. */
export const t = bringTexts<typeof texts>("run");
