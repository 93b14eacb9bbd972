import type { texts } from "./en/episode.ts";
import type { texts as ofPlayer } from "./en/player.ts";
import "./player.ts";
import { bringTexts } from "./t.ts";

/** Texts of an episode's page, and the player's. */
export const t = bringTexts<typeof texts & typeof ofPlayer>("episode");
