// Numbers of Pocket Casts: 1 s doubled up to 30 s, six tries; a fade of 5 s.
const RETRY = { first: 1_000, longest: 30_000, tries: 6 };
export const FADE_MS = 5_000;

export const BACK_MS = 10_000;
export const FORWARD_MS = 30_000;
export const SAVE_EVERY_MS = 15_000;

/** Ms before the nth try to go on after the network failed, from 1; null when it is enough. */
export function retryDelay(attempt: number): number | null {
  if (attempt > RETRY.tries) return null;
  return Math.min(RETRY.longest, RETRY.first * 2 ** (attempt - 1));
}

/** Volume at a share (0 to 1) of the fade: e^(-2t)·(1-t). */
export function fadeVolume(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return Math.exp(-2 * t) * (1 - t);
}
