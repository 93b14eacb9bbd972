import { type Interval, uniteIntervals } from "./coverage.ts";

/**
 * How much of an episode may count as heard for the first time, in ms of its track. It grows with time, at
 * the speed of playback, and is reduced by what counts: nobody hears more than there was time for, on any
 * number of devices and in any number of reports.
 */
export interface ListeningCredit {
  ms: number;
  /** The time of this amount, in epoch ms. */
  at: number;
}

/** The initial amount: a client without times reports after some seconds. */
export const GRACE_MS = 60_000;

export function growCredit(credit: ListeningCredit, now: number, speed: number): ListeningCredit {
  const passedMs = Math.max(0, now - credit.at);
  return { ms: Math.floor(credit.ms + passedMs * speed), at: Math.max(credit.at, now) };
}

/** Adds new stretches to known ones, earliest first, within the credit; also returns how much was new. */
export function addHeard(
  known: readonly Interval[],
  reported: readonly Interval[],
  { durationMs, creditMs }: { durationMs: number; creditMs: number },
): { heard: Interval[]; counted: Interval[] } {
  const before = uniteIntervals(known, durationMs);
  const counted: Interval[] = [];
  let leftMs = creditMs;
  for (const [from, to] of subtractIntervals(uniteIntervals(reported, durationMs), before)) {
    if (leftMs <= 0) break;
    counted.push([from, Math.min(to, from + leftMs)]);
    leftMs -= to - from;
  }
  const heard = uniteIntervals([...before, ...counted], durationMs);
  return { heard, counted };
}

/** The parts of some stretches that others do not cover; both in order and without overlaps. */
function subtractIntervals(whole: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return whole.flatMap(([from, to]) => {
    const left: Interval[] = [];
    let at = from;
    for (const [takenFrom, takenTo] of taken) {
      if (takenTo <= at || takenFrom >= to) continue;
      if (takenFrom > at) left.push([at, takenFrom]);
      at = takenTo;
    }
    if (at < to) left.push([at, to]);
    return left;
  });
}
