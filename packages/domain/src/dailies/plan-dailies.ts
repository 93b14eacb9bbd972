import {
  createLocalClock,
  type DailyTime,
  DAY_MS,
  findLatestDaily,
  findMoment,
  findNextDaily,
  type LocalClock,
  localDay,
  writeDay,
} from "../shared/index.ts";

export interface DailyPlan {
  /** The day of the daily, as 2026-11-21. */
  localDate: string;
  dailyAt: number;
  nextDailyAt: number;
  /** The learner's local day now. */
  today: string;
  /** The learner's local day at an instant. */
  dayOf: (at: number) => string;
}

/**
 * Tells which daily is due at a time, looking ahead until `until`: after an outage only the latest, not one
 * per missed day. Computes each combination of zone and time once.
 */
export function createDailyPlanner({
  now,
  until,
}: {
  now: number;
  until: number;
}): (time: DailyTime) => DailyPlan {
  const clockOf = remember((timeZone: string) => {
    const clock = openClock(timeZone);
    const dayOf = (at: number) => writeDay(localDay(clock, at));
    return { clock, dayOf, today: dayOf(now) };
  });
  const plansOf = remember((timeZone: string) =>
    remember((minute: number): DailyPlan => {
      const { clock, dayOf, today } = clockOf(timeZone);
      const { day, at } = findLatestDaily(clock, { until, minute });
      const nextDailyAt = findNextDaily(clock, { after: until, minute });
      return { localDate: writeDay(day), dailyAt: at, nextDailyAt, today, dayOf };
    }),
  );
  return ({ timeZone, dailyMinute }) => plansOf(timeZone)(dailyMinute);
}

/** When the daily of a day, as 2026-11-21, is due; null if the clock never shows that day. */
export function findDailyMoment(
  { timeZone, dailyMinute: minute }: DailyTime,
  localDate: string,
): number | null {
  const day = Date.parse(localDate) / DAY_MS;
  return Number.isInteger(day) ? findMoment(openClock(timeZone), { day, minute }) : null;
}

/** The moment of the next daily: the given one, or that of the first later day without a daily. */
export function skipDays(
  { timeZone, dailyMinute: minute }: DailyTime,
  { from, taken }: { from: number; taken: ReadonlySet<string> },
): number {
  const clock = openClock(timeZone);
  let at = from;
  while (taken.has(writeDay(findLatestDaily(clock, { until: at, minute }).day))) {
    at = findNextDaily(clock, { after: at, minute });
  }
  return at;
}

/** A zone that this runtime does not know must not block everybody else. */
function openClock(timeZone: string): LocalClock {
  try {
    return createLocalClock(timeZone);
  } catch {
    return createLocalClock("UTC");
  }
}

function remember<TKey, TValue>(work: (key: TKey) => TValue): (key: TKey) => TValue {
  const known = new Map<TKey, TValue>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
