// The numbers of Pocket Casts: 1 s doubling to 30 s, six tries; a fade of 5 s at 30 steps a second.
const RETRY = { firstMs: 1_000, longestMs: 30_000, tries: 6 };
export const FADE_MS = 5_000;
export const FADE_STEP_MS = 1_000 / 30;

export const BACK_MS = 10_000;
export const FORWARD_MS = 30_000;
export const SAVE_EVERY_MS = 15_000;

export const SPEEDS = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Ms before the nth retry, from 1; null after the last. */
export function retryDelayMs(attempt: number): number | null {
  if (attempt > RETRY.tries) return null;
  return Math.min(RETRY.longestMs, RETRY.firstMs * 2 ** (attempt - 1));
}

/** The volume at a share (0 to 1) of the fade: e^(-2t)·(1-t). */
export function fadeVolume(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return Math.exp(-2 * t) * (1 - t);
}

/** The nearest possible speed, from 0.5 to 3, in hundredths. */
export function clampSpeed(speed: number): number {
  return Math.round(Math.min(3, Math.max(0.5, speed)) * 100) / 100;
}
