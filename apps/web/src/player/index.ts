/** The player and its bar. */
export { namePageKeys } from "./keys-open.ts";
export { findPlayer, loadWithPlayer, PlayerProvider, usePlayer } from "./player-provider.tsx";
