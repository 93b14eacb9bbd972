/** The player and the bar that shows it. */
export type { Player } from "./create-player.ts";
export type { Playable } from "./playable.ts";
export { PlayerBar } from "./player-bar.tsx";
export { browserTimers, type Timers } from "./timers.ts";
export { PlayerProvider, usePlayer } from "./player-provider.tsx";
