import { DAY_MS, MINUTE_MS } from "./durations.ts";

/** The wall clock of a time zone. */
export interface LocalClock {
  /** What it shows at an instant, as the epoch ms at which UTC shows the same. */
  wallAt(at: number): number;
}

// Intl writes GMT, GMT-03:30, or GMT+00:53:28 for historic clocks.
const writtenOffset = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Throws RangeError if the zone is no IANA name. */
export function createLocalClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  return {
    wallAt(at) {
      const [, sign, hours, minutes, seconds = 0] = writtenOffset.exec(format.format(at)) ?? [];
      if (sign === undefined) return at;
      const ms = Number(hours) * 3_600_000 + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000;
      return sign === "-" ? at - ms : at + ms;
    },
  };
}

/** The day that a clock shows at an instant, counted from 1970-01-01. */
export function localDay(clock: LocalClock, at: number): number {
  return Math.floor(clock.wallAt(at) / DAY_MS);
}

/** A day counted from 1970-01-01, written as 2026-11-21. */
export function writeDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day that many days after another, both as 2026-11-21. */
export function addDays(date: string, days: number): string {
  return writeDay(Date.parse(date) / DAY_MS + days);
}

/** The day at an instant in a time zone, as 2026-11-21. */
export function localDate(at: number, timeZone: string): string {
  return writeDay(localDay(createLocalClock(timeZone), at));
}

/**
 * The first instant at which the clock shows a minute of a day. If daylight saving skips the minute, the
 * first instant after the gap; null if the clock skips the whole day, as in Apia on 2011-12-30.
 */
export function findMoment(
  clock: LocalClock,
  { day, minute }: { day: number; minute: number },
): number | null {
  const wall = day * DAY_MS + minute * MINUTE_MS;
  const [before, after] = [offsetAt(clock, wall - DAY_MS), offsetAt(clock, wall + DAY_MS)];
  if (before === after) return wall - before;
  const [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  if (clock.wallAt(early) === wall) return early;
  if (clock.wallAt(late) === wall) return late;
  const jump = findJump(clock, { wall, early, late });
  const isOfDay = localDay(clock, jump) === day || localDay(clock, jump - 1) === day;
  return isOfDay ? jump : null;
}

function offsetAt(clock: LocalClock, at: number): number {
  return clock.wallAt(at) - at;
}

/** The instant at which the clock jumps over a time that it never shows. */
function findJump(clock: LocalClock, gap: { wall: number; early: number; late: number }): number {
  let { early, late } = gap;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (clock.wallAt(middle) >= gap.wall) late = middle;
    else early = middle;
  }
  return late;
}
