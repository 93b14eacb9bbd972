/** The player and the bar that shows it. */
export { browserTimers, type Timers } from "./timers.ts";
export { findPlayer, loadWithPlayer, PlayerProvider, usePlayer } from "./player-provider.tsx";
