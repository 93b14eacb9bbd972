import { type Actor, requirePermission } from "../accounts/index.ts";
import { permitEpisode } from "../episodes/index.ts";
import { coveredMs } from "./coverage.ts";
import type { Progress, ProgressStore } from "./types.ts";

/** Totals computed from progress alone: each stretch counts once, however often it was heard. */
export interface ListeningTotals {
  listenedMs: number;
  /** By time listened; 1 if there is none. */
  averageSpeed: number;
  /** Null, since sessions are not stored yet. */
  sessions: number | null;
  /** 0 to 1, over the episodes that were begun. */
  completion: number;
  episodesBegun: number;
  episodesCompleted: number;
}

/** A person's own totals over all their episodes. */
export async function getListeningTotals(
  deps: { progress: ProgressStore },
  request: { actor: Actor | null },
): Promise<ListeningTotals> {
  requirePermission(request.actor, "listening.totals");
  return addUp(await deps.progress.list(request.actor.userId));
}

/** The learner's totals for one episode. */
export async function getEpisodeTotals(
  deps: { progress: ProgressStore },
  request: { actor: Actor | null; episodeId: string },
): Promise<ListeningTotals> {
  const found = await deps.progress.findEpisode(request.episodeId);
  const { progress } = permitEpisode(found, request, "listening.episodeTotals");
  return addUp(progress === null ? [] : [progress]);
}

function addUp(all: readonly Progress[]): ListeningTotals {
  const heard = all.map((progress) => ({ progress, ms: listenedMs(progress) }));
  const total = heard.reduce((sum, { ms }) => sum + ms, 0);
  const weighted = heard.reduce((sum, { progress, ms }) => sum + progress.speed * ms, 0);
  const completion = all.reduce((sum, progress) => sum + progress.completion, 0);
  return {
    listenedMs: total,
    averageSpeed: total === 0 ? 1 : weighted / total,
    sessions: null,
    completion: all.length === 0 ? 0 : completion / all.length,
    episodesBegun: all.length,
    episodesCompleted: all.filter(({ completedAt }) => completedAt !== null).length,
  };
}

function listenedMs({ coverage }: Progress): number {
  return Object.values(coverage).reduce((sum, heard) => sum + coveredMs(heard), 0);
}
