import { enEpisode } from "./en-episode.ts";
import { enPlayer } from "./en-player.ts";
import { bringTexts } from "./t.ts";

/** Texts of an episode's page, and the player's. */
export const t = bringTexts({ ...enPlayer, ...enEpisode });
