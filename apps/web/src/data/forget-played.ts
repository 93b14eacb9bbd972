export const LAST_PLAYED = "learnlab.lastPlayed";

/** What was played last on this device; for who signs out, and for whoever stops it. */
export function forgetPlayed(): void {
  try {
    localStorage.removeItem(LAST_PLAYED);
  } catch {
    // Storage may be forbidden: then nothing was kept.
  }
}
