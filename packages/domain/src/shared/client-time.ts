import { DAY_MS } from "./durations.ts";

/** What is older is taken as so old. */
const OLDEST_MS = 30 * DAY_MS;

/** A client's clock may be wrong: its events are shifted by the difference, and clamped. */
export function shiftToServer(moment: number, sentAt: number, now: number): number {
  const ageMs = Math.min(Math.max(0, sentAt - moment), OLDEST_MS);
  return now - ageMs;
}
