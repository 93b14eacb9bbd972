export const LAST_PLAYED = "learnlab.lastPlayed";

/** Forgets what was played last on this device, at sign-out or when the player is closed. */
export function forgetPlayed(): void {
  try {
    localStorage.removeItem(LAST_PLAYED);
  } catch {
    // If storage is forbidden, nothing was kept.
  }
}
