import { type Actor, requirePermission } from "../accounts/index.ts";
import { permitEpisode, readerOf } from "../episodes/index.ts";
import type { ProgressStore, ProgressSum } from "../listening/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readEpisodeDays, readSums, sumDays } from "./read-days.ts";
import type { ListeningDay, ListeningSums } from "./types.ts";

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
  const [episodes, { sums, days }] = await Promise.all([
    deps.progress.sumUp(userId),
    readSums(deps, { userId, range: request.range }),
  ]);
  return {
    ...addUp(sums, episodes),
    days: request.range === null ? [] : totalDays(days, request.range),
  };
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
  const episodes = {
    begun: progress === null ? 0 : 1,
    completed: progress === null || progress.completedAt === null ? 0 : 1,
    completion: progress?.completion ?? 0,
  };
  return {
    ...addUp(sumDays(days), episodes),
    days: range === null ? [] : totalDays(days, range),
  };
}

/** Totals over all days and episodes. */
export function addUp(
  sums: ListeningSums,
  { begun, completed, completion }: ProgressSum,
): Omit<ListeningTotals, "days"> {
  return {
    ...totalSums(sums),
    completion,
    episodesBegun: begun,
    episodesCompleted: completed,
  };
}

/** Each day of a range on which anything was heard or read, over its episodes. */
export function totalDays(days: readonly ListeningDay[], { from, to }: DayRange): DatedTotals[] {
  const within = days.filter(({ localDate }) => localDate >= from && localDate <= to);
  return [...Map.groupBy(within, ({ localDate }) => localDate)].map(([localDate, ofDay]) => ({
    localDate,
    ...totalSums(sumDays(ofDay)),
    completion: ofDay.reduce((sum, one) => sum + one.completion, 0) / ofDay.length,
  }));
}

function totalSums({ listenedMs, spedMs, sessions }: ListeningSums): Omit<DayTotals, "completion"> {
  return { listenedMs, averageSpeed: listenedMs === 0 ? 1 : spedMs / listenedMs, sessions };
}
