import type { Interval } from "../../listening/index.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/index.ts";

/** A stretch of a track that was played. */
export interface PlayedStretch {
  fromMs: number;
  toMs: number;
  /** By the clock, in epoch ms. */
  startedAt: number;
  endsAt: number;
}

/** A passage that was heard more than once. */
export interface Replay {
  fromMs: number;
  toMs: number;
  times: number;
}

/** Every listen of that time is kept, whatever the installation keeps: that older ones go changes nothing here. */
export const REPLAYED_MS = 30 * DAY_MS;
/** Shorter ones are a slip of the finger. */
const SHORTEST_MS = 5_000;
const MOST_SHOWN = 10;
/** After a pause the player goes back by up to so much, to the beginning of a sentence: nobody asked for that. */
const RESUMED_BACK_MS = 25_000;
const PAUSE_MS = MINUTE_MS;

/** The passages that were heard most often, the longest of them first in doubt, in the order of the track. */
export function findReplays(stretches: readonly PlayedStretch[]): Replay[] {
  return joinPassages(countTimes(leaveOutResumed(stretches), 2))
    .filter(({ fromMs, toMs }) => toMs - fromMs >= SHORTEST_MS)
    .toSorted(
      (one, other) =>
        other.times - one.times || other.toMs - other.fromMs - (one.toMs - one.fromMs),
    )
    .slice(0, MOST_SHOWN)
    .toSorted((one, other) => one.fromMs - other.fromMs);
}

/** Passages of many listeners as one list: `times` says how many of them have each. */
export function joinReplays(replays: readonly Replay[]): Replay[] {
  return joinPassages(
    countTimes(
      replays.map(({ fromMs, toMs }): Interval => [fromMs, toMs]),
      1,
    ),
  );
}

function leaveOutResumed(stretches: readonly PlayedStretch[]): Interval[] {
  const inTime = stretches.toSorted((one, other) => one.startedAt - other.startedAt);
  return inTime.map(({ fromMs, toMs, startedAt }, at): Interval => {
    const before = inTime[at - 1];
    const isResumed =
      before !== undefined &&
      startedAt - before.endsAt >= PAUSE_MS &&
      fromMs < before.toMs &&
      before.toMs - fromMs <= RESUMED_BACK_MS;
    return [isResumed ? Math.min(before.toMs, toMs) : fromMs, toMs];
  });
}

/** How often each part was heard, where it was so often at least. */
function countTimes(intervals: readonly Interval[], fewest: number): Replay[] {
  const ends = intervals
    .flatMap(([from, to]) => [
      { at: from, change: 1 },
      { at: to, change: -1 },
    ])
    .toSorted((one, other) => one.at - other.at);
  const parts: Replay[] = [];
  let times = 0;
  for (const [index, { at, change }] of ends.entries()) {
    times += change;
    const next = ends[index + 1]?.at ?? at;
    if (times >= fewest && next > at) parts.push({ fromMs: at, toMs: next, times });
  }
  return parts;
}

/** Parts without a gap are one passage, heard as often as the part that was heard most. */
function joinPassages(parts: readonly Replay[]): Replay[] {
  const joined: Replay[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.toMs === part.fromMs) {
      joined[joined.length - 1] = {
        fromMs: last.fromMs,
        toMs: part.toMs,
        times: Math.max(last.times, part.times),
      };
    } else joined.push(part);
  }
  return joined;
}
