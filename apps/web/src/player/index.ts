/** The player and the bar that shows it. */
export { findPlayer, loadWithPlayer, PlayerProvider, usePlayer } from "./player-provider.tsx";
