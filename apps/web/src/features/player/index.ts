/** The player and the bar that shows it. */
export type { Playable, Player } from "./create-player.ts";
export { PlayButton, PlayerBar } from "./player-bar.tsx";
export { PlayerProvider, usePlayer } from "./player-provider.tsx";
export { SleepSelect, SpeedSelect } from "./player-selects.tsx";
