import { type Interval, joinStretches, uniteIntervals } from "@learnlab/domain/client";

import type { Report } from "./send-report.ts";

/** A report that has not arrived, whose time of sending is not known yet. */
export type Unsent = Omit<Report, "sentAt">;

/** The API accepts no more per report. */
export const MOST_PIECES = 200;

export function isSameTrack(one: Unsent, other: Unsent): boolean {
  return one.episodeId === other.episodeId && one.language === other.language;
}

/** Merges two reports of one track: unites what was heard and keeps the latest position. */
export function mergeReports(one: Unsent, other: Unsent): Unsent {
  const latest = one.happenedAt > other.happenedAt ? one : other;
  return {
    ...latest,
    heard: toTuples(uniteIntervals([...one.heard, ...other.heard], Number.POSITIVE_INFINITY)),
    stretches: joinStretches([...one.stretches, ...other.stretches]).slice(-MOST_PIECES),
    startedAt: Math.min(one.startedAt, other.startedAt),
  };
}

export function toTuples(intervals: readonly Interval[]): [number, number][] {
  return intervals.slice(-MOST_PIECES).map(([from, to]) => [from, to]);
}
