import { type Interval, uniteIntervals } from "@learnlab/domain/client";

/** Playback may run ahead of the clock by this much without being a seek. */
const SLACK_MS = 400;

interface Moment {
  positionMs: number;
  /** By any steady clock. */
  atMs: number;
  speed: number;
}

/** Collects what was really heard: a jump in position is a seek, and adds nothing. */
export function makeHeardIntervals() {
  let last: Moment | null = null;
  let heard: Interval[] = [];

  return {
    /** Tells where playback is now. */
    note(moment: Moment): void {
      if (last !== null) {
        const moved = moment.positionMs - last.positionMs;
        const speed = Math.max(last.speed, moment.speed);
        const possible = (moment.atMs - last.atMs) * speed + SLACK_MS;
        if (moved > 0 && moved <= possible) heard.push([last.positionMs, moment.positionMs]);
      }
      last = moment;
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
    /** The same, without taking it. */
    peek: (): readonly Interval[] => heard,
  };
}
