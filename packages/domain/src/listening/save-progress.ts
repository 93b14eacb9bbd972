import type { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { type EpisodeStore, getPermitted } from "../episodes/index.ts";
import { type Clock, DomainError, type IdSource } from "../shared/index.ts";
import { coveredMs, isFinished, uniteIntervals } from "./coverage.ts";
import type { Progress, ProgressStore, SaveProgress } from "./types.ts";

const MONTH_MS = 30 * 86_400_000;
const TRIES = 5;

interface ProgressDeps {
  episodes: EpisodeStore;
  progress: ProgressStore;
  clock: Clock;
  ids: IdSource;
}

type Report = z.infer<typeof SaveProgress> & { actor: Actor };

export async function getProgress(
  deps: Pick<ProgressDeps, "episodes" | "progress">,
  request: { actor: Actor; episodeId: string },
): Promise<Progress | null> {
  const episode = await getPermitted(deps, request, "listening.progress");
  return deps.progress.find(episode.userId, episode.id);
}

/**
 * Adds what a device heard. Devices merge: what was heard is united, the position is the one that
 * happened last, and a finished episode stays finished.
 */
export async function saveProgress(deps: ProgressDeps, request: Report): Promise<Progress> {
  const episode = await getPermitted(deps, request, "listening.saveProgress");
  requirePermission(request.actor, "listening.saveProgress", { ownerId: episode.userId });
  const tracks = await deps.episodes.listTracks(episode.id);
  const track = tracks.find(({ language }) => language === request.language);
  if (track === undefined) {
    throw new DomainError("invalid", "This episode has no audio in this language.", {
      reason: "track.not_found",
    });
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    const stored = await deps.progress.find(episode.userId, episode.id);
    const merged = mergeReport(stored, request, {
      userId: episode.userId,
      durationMs: track.durationMs,
      now: deps.clock.now(),
    });
    if (await deps.progress.save(merged, { now: deps.clock.now(), id: deps.ids.next() }))
      return merged;
  }
  throw new DomainError("conflict", "Another device is saving its progress. Try again.", {
    reason: "progress.busy",
  });
}

interface MergeContext {
  userId: string;
  durationMs: number;
  now: number;
}

function mergeReport(stored: Progress | null, report: Report, context: MergeContext): Progress {
  const { durationMs, now } = context;
  const happenedAt = shiftToServer(report, now);
  const before = stored?.coverage[report.language] ?? [];
  const united = uniteIntervals([...before, ...report.heard], durationMs);
  const isLatest = stored === null || happenedAt >= stored.lastPlayedAt;
  const positionMs = Math.min(report.positionMs, durationMs);
  const latest = isLatest
    ? { language: report.language, positionMs, speed: report.speed }
    : { language: stored.language, positionMs: stored.positionMs, speed: stored.speed };
  return {
    ...latest,
    userId: context.userId,
    episodeId: report.episodeId,
    furthestMs: Math.max(stored?.furthestMs ?? 0, united.at(-1)?.[1] ?? 0),
    coverage: { ...stored?.coverage, [report.language]: united },
    completion: Math.max(stored?.completion ?? 0, coveredMs(united) / durationMs),
    completedAt: stored?.completedAt ?? (isFinished(united, durationMs) ? happenedAt : null),
    lastPlayedAt: Math.max(stored?.lastPlayedAt ?? 0, happenedAt),
    version: (stored?.version ?? 0) + 1,
  };
}

/** A client's clock may be wrong: its events are shifted by the difference, and clamped. */
function shiftToServer(report: { happenedAt: number; sentAt: number }, now: number): number {
  const ageMs = Math.min(Math.max(0, report.sentAt - report.happenedAt), MONTH_MS);
  return now - ageMs;
}
