import { type Interval, uniteIntervals } from "@learnlab/domain/client";

/** Playback may run ahead of the clock by this much without being a seek. */
const SLACK_MS = 400;

/** Collects what was really heard: a jump in position is a seek, and adds nothing. */
export function createHeardIntervals() {
  let last: { positionMs: number; atMs: number } | null = null;
  let heard: Interval[] = [];

  return {
    /** Tells where playback is now. `atMs` is any steady clock. */
    note({ positionMs, atMs, speed }: { positionMs: number; atMs: number; speed: number }): void {
      if (last !== null) {
        const moved = positionMs - last.positionMs;
        const possible = (atMs - last.atMs) * speed + SLACK_MS;
        if (moved > 0 && moved <= possible) heard.push([last.positionMs, positionMs]);
      }
      last = { positionMs, atMs };
    },
    /** Playback stopped or jumped: what comes next does not join on. */
    interrupt(): void {
      last = null;
    },
    /** What was heard since the last time it was taken. */
    take(): Interval[] {
      const taken = uniteIntervals(heard, Number.POSITIVE_INFINITY);
      heard = [];
      return taken;
    },
    /** Gives back what could not be reported. */
    giveBack(intervals: Interval[]): void {
      heard = [...intervals, ...heard];
    },
  };
}
