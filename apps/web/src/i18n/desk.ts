import type { texts } from "./en/desk.ts";
import { bringTexts } from "./t.ts";

/** Texts of an episode's page for those who run the installation. */
export const t = bringTexts<typeof texts>("desk");
