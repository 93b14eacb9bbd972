import { DAY_MS } from "./durations.ts";
import { type LocalClock, writeDay } from "./local-time.ts";

/** What lies of a time within one day of a clock. */
export interface DayPiece {
  /** As 2026-11-21. */
  localDate: string;
  from: number;
  to: number;
}

/** A time cut where the clock shows another day, in order. It is at most a day long. */
export function splitDays(
  clock: LocalClock,
  { from, to }: { from: number; to: number },
): DayPiece[] {
  if (to <= from) return [];
  const offset = clock.wallAt(from) - from;
  if (clock.wallAt(to - 1) - (to - 1) === offset) return cutEvenly(offset, { from, to });
  const change = findChange(clock, { from, to, offset });
  return [...cutEvenly(offset, { from, to: change }), ...splitDays(clock, { from: change, to })];
}

/** The first instant at which the clock is put forward or back. */
function findChange(
  clock: LocalClock,
  { from, to, offset }: { from: number; to: number; offset: number },
): number {
  let [before, after] = [from, to - 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock.wallAt(middle) - middle === offset) before = middle;
    else after = middle;
  }
  return after;
}

function cutEvenly(offset: number, { from, to }: { from: number; to: number }): DayPiece[] {
  const pieces: DayPiece[] = [];
  for (let at = from; at < to;) {
    const day = Math.floor((at + offset) / DAY_MS);
    const end = Math.min(to, (day + 1) * DAY_MS - offset);
    pieces.push({ localDate: writeDay(day), from: at, to: end });
    at = end;
  }
  return pieces;
}
