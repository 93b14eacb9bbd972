import { type AccountStore, getSettings } from "../accounts/index.ts";
import { type LimitsDeps, readLimits } from "../installation/index.ts";
import {
  type Clock,
  createLocalClock,
  findNextDaily,
  localDay,
  writeDay,
} from "../shared/index.ts";
import type { EpisodeBounds } from "./ports.ts";
import { MOST_UNFINISHED, type RequestRefusal } from "./refusals.ts";

/** How many requested episodes of a learner there are. */
export interface RequestCounts {
  /** Being made. */
  unfinished: number;
  /** On a day of theirs, with those of a day before a move to another zone. */
  ofDay: number;
  /** Of these, those of the day's own date. */
  ofDate: number;
}

/** A learner's own day, as of an instant in it. */
export interface LearnerDay {
  userId: string;
  /** As 2026-11-21. */
  localDate: string;
  at: number;
}

export type Bound = keyof EpisodeBounds | "moved";

/** The bound that holds one more episode back; null where there is room. */
export function findBound(counts: RequestCounts, bounds: EpisodeBounds): Bound | null {
  if (counts.unfinished >= bounds.unfinished) return "unfinished";
  if (counts.ofDay < bounds.perDay) return null;
  return counts.ofDate >= bounds.perDay ? "perDay" : "moved";
}

export interface RequestDayDeps extends LimitsDeps {
  accounts: Pick<AccountStore, "findSettings">;
  clock: Clock;
}

/** The day that a request of now counts for, and what holds it back. */
export interface RequestDay {
  day: LearnerDay;
  bounds: EpisodeBounds;
  untilTomorrowMs: number;
}

export async function readRequestDay(deps: RequestDayDeps, userId: string): Promise<RequestDay> {
  const [{ timeZone }, { episodesPerDay }] = await Promise.all([
    getSettings(deps, userId),
    readLimits(deps),
  ]);
  const at = deps.clock.now();
  const clock = createLocalClock(timeZone);
  return {
    day: { userId, localDate: writeDay(localDay(clock, at)), at },
    bounds: { perDay: episodesPerDay, unfinished: MOST_UNFINISHED },
    untilTomorrowMs: findNextDaily(clock, { after: at, minute: 0 }) - at,
  };
}

/** Why a request of that day is refused. */
export function describeRefusal(
  bound: Bound,
  { bounds, untilTomorrowMs }: RequestDay,
): RequestRefusal {
  if (bound === "unfinished") {
    return { reason: "episode.too_many_unfinished", details: { most: bounds.unfinished } };
  }
  const { perDay: episodesPerDay } = bounds;
  if (episodesPerDay === 0) return { reason: "episode.none_made", details: {} };
  // For who has just changed zones, midnight is not what counts.
  const wait = bound === "moved" ? null : untilTomorrowMs;
  return { reason: "episode.quota_reached", details: { episodesPerDay, untilTomorrowMs: wait } };
}
