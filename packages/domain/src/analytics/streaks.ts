import { addDays, DAY_MS, HOUR_MS } from "../shared/index.ts";

/** One of a learner's own days on which they listened, read or answered reviews. */
export interface ActiveDay {
  /** As 2026-11-30. */
  localDate: string;
  /** The first and the last moment of it. */
  startedAt: number;
  endedAt: number;
}

export interface Streaks {
  /** Active days in a row up to today or yesterday; a missed day that a freeze holds is not one of them. */
  current: number;
  longest: number;
  isTodayActive: boolean;
  /** Missed days within the current streak that a freeze holds. */
  frozen: string[];
}

/** The shortest day of a clock, in ms. */
const SHORTEST_DAY_MS = 23 * HOUR_MS;

interface Run {
  days: number;
  frozen: string[];
}

interface Rules {
  /** The learner's own day, as 2026-11-30. */
  today: string;
  /** Missed days of one week, Monday to Sunday, that do not end a streak. */
  freezesAWeek: number;
}

/** Today adds to a streak and never ends it, however late it still is. */
export function findStreaks(days: readonly ActiveDay[], { today, freezesAWeek }: Rules): Streaks {
  const active = joinDays(days);
  const freeze = (before: Run, missed: readonly string[]) =>
    freezeDays([...before.frozen, ...missed], freezesAWeek);
  let run: Run = { days: 0, frozen: [] };
  let longest = 0;
  for (const [index, day] of active.entries()) {
    const before = active[index - 1];
    const frozen = before === undefined ? null : freeze(run, listMissed(before, day));
    run = frozen === null ? { days: 1, frozen: [] } : { days: run.days + 1, frozen };
    longest = Math.max(longest, run.days);
  }
  const last = active.at(-1);
  // Who has moved to an earlier zone has been active tomorrow already.
  const isTodayActive = last !== undefined && last.localDate >= today;
  const missed = last === undefined ? [] : datesBetween(last.localDate, today);
  const held = freeze(run, missed);
  if (held === null) return { current: 0, longest, isTodayActive, frozen: [] };
  return { current: run.days, longest, isTodayActive, frozen: held };
}

/** A row for each date, in order. */
function joinDays(days: readonly ActiveDay[]): ActiveDay[] {
  const joined = new Map<string, ActiveDay>();
  for (const day of days) {
    const { localDate, startedAt, endedAt } = joined.get(day.localDate) ?? day;
    joined.set(localDate, {
      localDate,
      startedAt: Math.min(startedAt, day.startedAt),
      endedAt: Math.max(endedAt, day.endedAt),
    });
  }
  return [...joined.values()].toSorted((one, other) => (one.localDate < other.localDate ? -1 : 1));
}

/**
 * The dates between two active days that the learner really missed: who flies over the date line loses a
 * date, but no day of their time.
 */
function listMissed(before: ActiveDay, day: ActiveDay): string[] {
  const dates = datesBetween(before.localDate, day.localDate);
  const passedMs = day.startedAt - before.endedAt;
  if (passedMs >= dates.length * SHORTEST_DAY_MS) return dates;
  return dates.slice(0, Math.max(0, Math.floor(passedMs / DAY_MS)));
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The missed days of a run, where all of them are held; null where they end it. */
function freezeDays(missed: string[], freezesAWeek: number): string[] | null {
  const weeks = Map.groupBy(missed, startOfWeek);
  return [...weeks.values()].every(({ length }) => length <= freezesAWeek) ? missed : null;
}

/** Monday of its week. */
export function startOfWeek(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}
