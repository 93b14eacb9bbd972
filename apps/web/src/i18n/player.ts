import type { texts } from "./en/player.ts";
import { bringTexts } from "./t.ts";

/** Texts of the player. */
export const t = bringTexts<typeof texts>("player");
