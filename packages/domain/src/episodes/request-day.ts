import { type AccountStore, getSettings } from "../accounts/index.ts";
import { type LimitsDeps, readLimits } from "../installation/index.ts";
import {
  type Clock,
  createLocalClock,
  findNextDaily,
  localDay,
  writeDay,
} from "../shared/index.ts";
import type { EpisodeBounds } from "./bounds.ts";
import { MOST_UNFINISHED, type RequestRefusal } from "./refusals.ts";

/** The numbers of a learner's requested episodes. */
export interface RequestCounts {
  /** Those being made. */
  unfinished: number;
  /** Those of the local day, including those of the day before a move to another zone. */
  ofDay: number;
  /** Of these, those with the day's own date. */
  ofDate: number;
}

/** A learner's local day at an instant in it. */
export interface LearnerDay {
  userId: string;
  /** As 2026-11-21. */
  localDate: string;
  at: number;
}

export type Bound = keyof EpisodeBounds | "moved";

/** The limit that prevents another episode; null if there is room. */
export function findBound(counts: RequestCounts, bounds: EpisodeBounds): Bound | null {
  if (counts.unfinished >= bounds.unfinished) return "unfinished";
  if (counts.ofDay < bounds.perDay) return null;
  return counts.ofDate >= bounds.perDay ? "perDay" : "moved";
}

export interface RequestDayDeps extends LimitsDeps {
  accounts: Pick<AccountStore, "findSettings">;
  clock: Clock;
}

/** The day that a request made now counts for, and the limit that prevents it. */
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
  // For a learner who has just changed zones, midnight changes nothing.
  const wait = bound === "moved" ? null : untilTomorrowMs;
  return { reason: "episode.quota_reached", details: { episodesPerDay, untilTomorrowMs: wait } };
}
