export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Whole minutes, as texts, charts and files have them: anything at all is at least one. */
export function toMinutes(ms: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / MINUTE_MS));
}
