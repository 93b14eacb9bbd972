import { DAY_MS, MINUTE_MS } from "./durations.ts";

/** Older moments are moved to this age. */
const OLDEST_MS = 30 * DAY_MS;

/** Shifts a client's moment by the difference of the clocks, since the client's may be wrong, and clamps it. */
export function shiftToServer(moment: number, sentAt: number, now: number): number {
  const ageMs = Math.min(Math.max(0, sentAt - moment), OLDEST_MS);
  return now - ageMs;
}

/**
 * The same for a moment that decides which of two changes is the later one. A clock that differs by less than
 * a minute is taken at its word, since the difference may be the way of the request: the same change, sent
 * twice, then keeps its time.
 */
export function readChangeTime(moment: number, sentAt: number, now: number): number {
  if (Math.abs(now - sentAt) >= MINUTE_MS) return shiftToServer(moment, sentAt, now);
  return Math.max(now - OLDEST_MS, Math.min(moment, now));
}
