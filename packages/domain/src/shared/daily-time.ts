import { createLocalClock, findMoment, localDay, type LocalClock } from "./local-time.ts";

/** When a learner wants the daily: a minute of the day, in their own zone. */
export interface DailyTime {
  timeZone: string;
  /** 0 to 1439. */
  dailyMinute: number;
}

/** So long after its moment a daily is still made; then the next one is near. */
export const LATEST_DAILY_MS = 18 * 3_600_000;

/**
 * The next instant, strictly after `now`, at which the learner's clock shows the minute. A minute
 * that daylight saving skips is taken right after the gap, one that comes twice the first time.
 */
export function nextDailyAt(now: number, { timeZone, dailyMinute }: DailyTime): number {
  return findNextDaily(createLocalClock(timeZone), { after: now, minute: dailyMinute });
}

/**
 * The daily whose moment came last, where it may still be made: its moment, and when its day ends.
 * Whoever waits for a daily of that day, or of one before, is not to lose it.
 */
export function findOverdueDaily(
  now: number,
  { timeZone, dailyMinute }: DailyTime,
): { at: number; dayEndsAt: number } | null {
  const clock = createLocalClock(timeZone);
  const { at } = findLatestDaily(clock, { until: now, minute: dailyMinute });
  if (now - at > LATEST_DAILY_MS) return null;
  return { at, dayEndsAt: findNextDaily(clock, { after: at, minute: 0 }) };
}

/** As `nextDailyAt`, on a clock that is there already. */
export function findNextDaily(
  clock: LocalClock,
  { after, minute }: { after: number; minute: number },
): number {
  for (let day = localDay(clock, after); ; day += 1) {
    const at = findMoment(clock, { day, minute });
    if (at !== null && at > after) return at;
  }
}

/** The daily whose moment came last, until the given instant or at it: its day and its moment. */
export function findLatestDaily(
  clock: LocalClock,
  { until, minute }: { until: number; minute: number },
): { day: number; at: number } {
  // Where the clock was put back over midnight, the next day has begun once already.
  for (let day = localDay(clock, until) + 1; ; day -= 1) {
    const at = findMoment(clock, { day, minute });
    if (at !== null && at <= until) return { day, at };
  }
}
