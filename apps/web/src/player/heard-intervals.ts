import { type Interval, uniteIntervals } from "@learnlab/domain/client";

/** Playback may run ahead of the clock by this much without being a seek. */
const SLACK_MS = 400;

export interface Moment {
  positionMs: number;
  /** By a monotonic clock. */
  atMs: number;
  speed: number;
}

/** What was heard between two moments a fraction of a second apart. */
export interface HeardPiece {
  interval: Interval;
  speed: number;
  startedAt: number;
  endedAt: number;
}

/** Collects what was really heard: a jump in position is a seek and adds nothing. */
export function makeHeardIntervals() {
  let last: Moment | null = null;
  let heard: Interval[] = [];

  return {
    /** Records the current position; returns what was heard since the last call, or null. */
    note(moment: Moment): HeardPiece | null {
      const piece = last === null ? null : between(last, moment);
      if (piece !== null) heard.push(piece.interval);
      last = moment;
      return piece;
    },
    /** Playback stopped or jumped: the next moment starts a new stretch. */
    interrupt(): void {
      last = null;
    },
    /** What was heard since the last call, in whole ms. */
    take(): Interval[] {
      const taken = uniteIntervals(heard, Number.POSITIVE_INFINITY);
      heard = [];
      return taken.map(([from, to]) => [Math.round(from), Math.round(to)]);
    },
  };
}

function between(before: Moment, after: Moment): HeardPiece | null {
  const moved = after.positionMs - before.positionMs;
  const speed = Math.max(before.speed, after.speed);
  const possible = (after.atMs - before.atMs) * speed + SLACK_MS;
  if (moved <= 0 || moved > possible) return null;
  const interval: Interval = [before.positionMs, after.positionMs];
  return { interval, speed, startedAt: before.atMs, endedAt: after.atMs };
}
