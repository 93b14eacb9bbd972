import { DAY_MS } from "./durations.ts";

/** Older moments are moved to this age. */
const OLDEST_MS = 30 * DAY_MS;

/** Shifts a client's moment by the difference of the clocks, since the client's may be wrong, and clamps it. */
export function shiftToServer(moment: number, sentAt: number, now: number): number {
  const ageMs = Math.min(Math.max(0, sentAt - moment), OLDEST_MS);
  return now - ageMs;
}
