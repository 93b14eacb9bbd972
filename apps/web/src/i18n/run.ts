import type { texts } from "./en/run.ts";
import { bringTexts } from "./t.ts";

/** Texts of the workspace for running the installation. */
export const t = bringTexts<typeof texts>("run");
