import { type Actor, requirePermission } from "../accounts/index.ts";
import { permitEpisode, readerOf } from "../episodes/index.ts";
import type { Progress, ProgressStore } from "../listening/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { EVER, readDays, readEpisodeDays } from "./read-days.ts";
import type { ListeningDay } from "./types.ts";

/** The totals of some days. */
export interface DayTotals {
  /** By the clock, each moment once. */
  listenedMs: number;
  /** By time listened; 1 if there is none. */
  averageSpeed: number;
  sessions: number;
  /** 0 to 1: of a day the share that was heard on it, else the share that was ever heard; on average over the episodes. */
  completion: number;
}

export interface DatedTotals extends DayTotals {
  /** The learner's own day, as 2026-11-30. */
  localDate: string;
}

export interface ListeningTotals extends DayTotals {
  episodesBegun: number;
  episodesCompleted: number;
  /** The days of the range that was asked for on which anything was heard or read, in order. */
  days: DatedTotals[];
}

interface TotalsDeps {
  progress: ProgressStore;
  listeningDays: ListeningDayStore;
}

/** A person's own totals over all their episodes. */
export async function getListeningTotals(
  deps: TotalsDeps,
  request: { actor: Actor | null; range: DayRange | null },
): Promise<ListeningTotals> {
  requirePermission(request.actor, "listening.totals");
  const { userId } = request.actor;
  const [all, days] = await Promise.all([
    deps.progress.list(userId),
    readDays(deps, { userId, range: EVER }),
  ]);
  return addUp(all, { days, range: request.range });
}

/** The totals for one episode of whoever hears it. */
export async function getEpisodeTotals(
  deps: TotalsDeps,
  request: { actor: Actor | null; episodeId: string; range: DayRange | null },
): Promise<ListeningTotals> {
  const { episodeId, range } = request;
  const found = await deps.progress.findEpisode(episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "listening.episodeTotals");
  const { progress, listenerId } = episode;
  const days = await readEpisodeDays(deps, { userId: listenerId, episodeId });
  return addUp(progress === null ? [] : [progress], { days, range });
}

/** Totals over all days and episodes, and the days of a range. */
export function addUp(
  all: readonly Progress[],
  { days, range }: { days: readonly ListeningDay[]; range: DayRange | null },
): ListeningTotals {
  return {
    ...addUpDays(days),
    completion: average(all),
    episodesBegun: all.length,
    episodesCompleted: all.filter(({ completedAt }) => completedAt !== null).length,
    days: range === null ? [] : totalDays(days, range),
  };
}

/** Each day of a range on which anything was heard or read, over its episodes. */
export function totalDays(days: readonly ListeningDay[], { from, to }: DayRange): DatedTotals[] {
  const within = days.filter(({ localDate }) => localDate >= from && localDate <= to);
  return [...Map.groupBy(within, ({ localDate }) => localDate)].map(([localDate, ofDay]) => ({
    localDate,
    ...addUpDays(ofDay),
  }));
}

/** Rows of days as one sum. */
function addUpDays(days: readonly ListeningDay[]): DayTotals {
  const listenedMs = days.reduce((sum, day) => sum + day.listenedMs, 0);
  const spedMs = days.reduce((sum, day) => sum + day.averageSpeed * day.listenedMs, 0);
  return {
    listenedMs,
    averageSpeed: listenedMs === 0 ? 1 : spedMs / listenedMs,
    sessions: days.reduce((sum, day) => sum + day.sessions, 0),
    completion: average(days),
  };
}

function average(all: readonly { completion: number }[]): number {
  return all.length === 0 ? 0 : all.reduce((sum, one) => sum + one.completion, 0) / all.length;
}
