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
  /** Every missed day that took a freeze, in order: also those of streaks that ended later. */
  everFrozen: string[];
}

/** The shortest day of a clock, in ms. */
const SHORTEST_DAY_MS = 23 * HOUR_MS;

interface Rules {
  /** The learner's own day, as 2026-11-30. */
  today: string;
  /** Missed days of one week, Monday to Sunday, that do not end a streak. */
  freezesAWeek: number;
}

/** Today adds to a streak and never ends it, however late it still is. */
export function findStreaks(days: readonly ActiveDay[], rules: Rules): Streaks {
  const active = joinDays(days);
  const { run, longest, everFrozen } = walk(active, rules, NOTHING_YET);
  const last = active.at(-1);
  // Who has moved to an earlier zone has been active tomorrow already.
  const isTodayActive = last !== undefined && last.localDate >= rules.today;
  return { current: run.days, longest, isTodayActive, frozen: run.frozen, everFrozen };
}

/** The last days, which are told one by one as active, frozen or missed. */
export const DAYS_TOLD = 7;

/**
 * Whether the current streak, its frozen days and those of the last seven days are the same whatever was done
 * before the first of these days: a streak may have come up to it, and freezes of its week may be spent.
 */
export function isSettled(days: readonly ActiveDay[], rules: Rules): boolean {
  const active = joinDays(days);
  const [first] = active;
  if (first === undefined) return true;
  const monday = startOfWeek(first.localDate);
  const spent = Array.from({ length: rules.freezesAWeek + 1 }, (_, count) =>
    Array.from({ length: count }, () => monday),
  );
  const befores = spent.flatMap((everFrozen) => [
    { run: ENDED, everFrozen },
    { run: { begunOn: BEFORE, days: 1, frozen: [] }, everFrozen },
  ]);
  const told = befores.map((before) => {
    const { run, everFrozen } = walk(active, rules, before);
    const recent = everFrozen.filter((date) => date > addDays(rules.today, -DAYS_TOLD));
    return [run.begunOn, ...run.frozen, "", ...recent].join(" ");
  });
  return told.every((each) => each === told[0]);
}

interface Run {
  /** Its first day; null for none. */
  begunOn: string | null;
  days: number;
  frozen: string[];
}

interface Walked {
  run: Run;
  everFrozen: string[];
}

const ENDED: Run = { begunOn: null, days: 0, frozen: [] };
const NOTHING_YET: Walked = { run: ENDED, everFrozen: [] };
/** For the day that an unknown streak began on. */
const BEFORE = "before";

/** The run that lasts until today, after what was known before the first of the days. */
function walk(
  active: readonly ActiveDay[],
  { today, freezesAWeek }: Rules,
  before: Walked,
): Walked & { longest: number } {
  let { run, everFrozen } = before;
  let longest = 0;
  const miss = (missed: readonly string[]) => {
    const held = run.days === 0 ? [] : holdDays(missed, everFrozen, freezesAWeek);
    everFrozen = [...everFrozen, ...held];
    run = held.length < missed.length ? ENDED : { ...run, frozen: [...run.frozen, ...held] };
  };
  for (const [index, day] of active.entries()) {
    const previous = active[index - 1];
    if (previous !== undefined) miss(listMissed(previous, day));
    run = { ...run, begunOn: run.begunOn ?? day.localDate, days: run.days + 1 };
    longest = Math.max(longest, run.days);
  }
  const last = active.at(-1);
  if (last !== undefined) miss(datesBetween(last.localDate, today));
  return { run, everFrozen, longest };
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

/**
 * The first of the missed days, up to the one for which its week has no freeze left. A freeze stays spent when
 * the streak that it held ends after all: a day that was shown as frozen is never another again.
 */
function holdDays(
  missed: readonly string[],
  everFrozen: readonly string[],
  freezesAWeek: number,
): string[] {
  const frozen = [...everFrozen];
  const ends = missed.findIndex((date) => {
    const monday = startOfWeek(date);
    const isLeft = frozen.filter((day) => day >= monday).length < freezesAWeek;
    if (isLeft) frozen.push(date);
    return !isLeft;
  });
  return ends === -1 ? [...missed] : missed.slice(0, ends);
}

/** Monday of its week. */
export function startOfWeek(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}
