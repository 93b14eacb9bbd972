import { createLocalClock, findMoment, localDay, type LocalClock } from "./local-time.ts";

/** The minute of the day at which a learner wants the daily, in their own zone. */
export interface DailyTime {
  timeZone: string;
  /** 0 to 1439. */
  dailyMinute: number;
}

/** A daily is still made this long after its moment; later the next one is near. */
export const LATEST_DAILY_MS = 18 * 3_600_000;

/**
 * The next instant, strictly after `now`, at which the learner's clock shows the minute. A minute that
 * daylight saving skips is taken right after the gap, one that occurs twice at its first occurrence.
 */
export function nextDailyAt(now: number, { timeZone, dailyMinute }: DailyTime): number {
  return findNextDaily(createLocalClock(timeZone), { after: now, minute: dailyMinute });
}

/**
 * The latest past daily that may still be made: its moment, and the end of its day. A learner who is
 * waiting for a daily of that day or an earlier one must not lose it.
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

/** Like `nextDailyAt`, with an existing clock. */
export function findNextDaily(
  clock: LocalClock,
  { after, minute }: { after: number; minute: number },
): number {
  for (let day = localDay(clock, after); ; day += 1) {
    const at = findMoment(clock, { day, minute });
    if (at !== null && at > after) return at;
  }
}

/** The latest daily at or before an instant: its day and its moment. */
export function findLatestDaily(
  clock: LocalClock,
  { until, minute }: { until: number; minute: number },
): { day: number; at: number } {
  // If the clock was set back over midnight, the next day has begun once already.
  for (let day = localDay(clock, until) + 1; ; day -= 1) {
    const at = findMoment(clock, { day, minute });
    if (at !== null && at <= until) return { day, at };
  }
}
