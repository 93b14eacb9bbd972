import { type Interval, uniteIntervals } from "./coverage.ts";

/**
 * How much of an episode may count as heard for the first time, in ms of its track. It grows with the
 * time that goes by, at the speed of playback, and what counts is taken from it: nobody hears more than
 * there was time for, on however many devices and in however many reports.
 */
export interface ListeningCredit {
  ms: number;
  /** Epoch ms at which it was as much. */
  at: number;
}

/** What everybody begins with: a client that tells no times reports after some seconds. */
export const GRACE_MS = 60_000;

export function growCredit(credit: ListeningCredit, now: number, speed: number): ListeningCredit {
  const passedMs = Math.max(0, now - credit.at);
  return { ms: Math.floor(credit.ms + passedMs * speed), at: Math.max(credit.at, now) };
}

/** Adds what was heard to what is known, earliest first, as far as the credit reaches; and what of it was new. */
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

/** The parts of some stretches that are in none of the others; both in order and without overlaps. */
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
