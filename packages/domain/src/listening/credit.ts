import { type Interval, uniteIntervals } from "./coverage.ts";

/**
 * How much of an episode may count as heard for the first time. Time since playing began is a credit, which
 * what counts reduces by the time it took at its speed: nobody hears more than there was time for, on any
 * number of devices, in any number of reports and in any order.
 */
export interface ListeningCredit {
  /** The initial amount without the time of what counted; negative once that is more. */
  ms: number;
  /** When playing began, in epoch ms: the earliest moment that a report names. */
  at: number;
}

/** The initial amount: a client without times reports after some seconds. */
export const GRACE_MS = 60_000;
/** Nobody plays faster. */
export const FASTEST = 5;

/** What may count now, in ms of the track, besides what is covered already. */
export function readCredit(
  { ms, at }: ListeningCredit,
  { now, speed, coveredMs }: { now: number; speed: number; coveredMs: number },
): number {
  const passedMs = Math.max(0, now - at);
  // Otherwise the initial minute would be five minutes of the track for whoever claims to be fast.
  const mostMs = passedMs * FASTEST + GRACE_MS - coveredMs;
  return Math.floor(Math.max(0, Math.min((ms + passedMs) * speed, mostMs)));
}

/** The credit without what has just counted. */
export function spendCredit(
  { ms, at }: ListeningCredit,
  countedMs: number,
  speed: number,
): ListeningCredit {
  return { ms: ms - Math.ceil(countedMs / speed), at };
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
