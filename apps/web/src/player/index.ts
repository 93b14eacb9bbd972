/** The player and its bar. */
export { findPlayer, loadWithPlayer, PlayerProvider, usePlayer } from "./player-provider.tsx";
