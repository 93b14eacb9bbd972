import { type Interval, uniteIntervals } from "@learnlab/domain/client";

/** Playback may run ahead of the clock by this much without being a seek. */
const SLACK_MS = 400;

interface Moment {
  positionMs: number;
  /** By a monotonic clock. */
  atMs: number;
  speed: number;
}

/** Collects what was really heard: a jump in position is a seek, and adds nothing. */
export function makeHeardIntervals() {
  let last: Moment | null = null;
  let heard: Interval[] = [];

  return {
    /** Tells where playback is now; answers what was heard since the last time, null for nothing. */
    note(moment: Moment): Interval | null {
      const interval = last === null ? null : between(last, moment);
      if (interval !== null) heard.push(interval);
      last = moment;
      return interval;
    },
    /** Playback stopped or jumped: what comes next does not join on. */
    interrupt(): void {
      last = null;
    },
    /** What was heard since the last time it was taken, in whole ms. */
    take(): Interval[] {
      const taken = uniteIntervals(heard, Number.POSITIVE_INFINITY);
      heard = [];
      return taken.map(([from, to]) => [Math.round(from), Math.round(to)]);
    },
  };
}

function between(before: Moment, after: Moment): Interval | null {
  const moved = after.positionMs - before.positionMs;
  const speed = Math.max(before.speed, after.speed);
  const possible = (after.atMs - before.atMs) * speed + SLACK_MS;
  return moved > 0 && moved <= possible ? [before.positionMs, after.positionMs] : null;
}
