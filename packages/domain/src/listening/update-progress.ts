import { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import { permitEpisode, readerOf, type Track } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { DomainError } from "../shared/index.ts";
import { FASTEST } from "./credit.ts";
import { addReport, type ProgressDeps } from "./save-progress.ts";
import { listSlots, toIntervals } from "./slots.ts";
import type { ListenedEpisode, Progress } from "./types.ts";

/** A day of listening in slots of 15 seconds. */
const MOST_SLOTS = 5_760;

/** Fields that are left out stay the same. */
export const UpdateProgress = z.strictObject({
  episodeId: z.uuid(),
  positionMs: z.number().min(0).max(86_400_000).optional(),
  speed: z.number().min(0.25).max(FASTEST).optional(),
  /** Heard slots of 15 seconds, added to earlier ones. */
  completedSlots: z.array(z.int().min(0)).max(MOST_SLOTS).optional(),
});

/** A person's progress in terms that need no knowledge of the track. */
export interface ProgressView {
  userId: string;
  episodeId: string;
  /** The language of the positions' track; null without audio. */
  language: Language | null;
  positionMs: number;
  speed: number;
  completedSlots: number[];
  /** 0 to 1. */
  completion: number;
  /** Null if it was never played. */
  lastPlayedAt: number | null;
}

type Reader = { actor: Actor; episodeId: string };

export async function describeProgress(
  deps: Pick<ProgressDeps, "progress">,
  request: Reader,
): Promise<ProgressView> {
  const found = await deps.progress.findEpisode(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "listening.progress");
  return toView(episode, { progress: episode.progress, track: findTrack(episode) });
}

/** Moves the position, changes the speed, or adds what was heard, like a device that just played it. */
export async function updateProgress(
  deps: ProgressDeps,
  request: z.infer<typeof UpdateProgress> & { actor: Actor },
): Promise<ProgressView> {
  const found = await deps.progress.findEpisode(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "listening.saveProgress");
  const track = findTrack(episode);
  if (track === null) {
    throw new DomainError("invalid", "This podcast has no audio.", {
      reason: "track.not_found",
    });
  }
  const { progress: stored } = episode;
  const now = deps.clock.now();
  const progress = await addReport(deps, episode, {
    episodeId: episode.id,
    language: track.language,
    positionMs: request.positionMs ?? stored?.positionMs ?? 0,
    speed: request.speed ?? stored?.speed ?? 1,
    heard: toIntervals(request.completedSlots ?? [], track.durationMs),
    happenedAt: now,
    sentAt: now,
  });
  return toView(episode, { progress, track });
}

/** The track heard last, else that of the primary language. */
function findTrack({ languages: [primary], tracks, progress }: ListenedEpisode): Track | null {
  const wanted = progress?.language ?? primary;
  return tracks.find(({ language }) => language === wanted) ?? tracks[0] ?? null;
}

const NEVER_PLAYED: Pick<Progress, "positionMs" | "speed" | "completion" | "coverage"> & {
  lastPlayedAt: null;
} = { positionMs: 0, speed: 1, completion: 0, coverage: {}, lastPlayedAt: null };

function toView(
  { id, listenerId: userId }: ListenedEpisode,
  { progress, track }: { progress: Progress | null; track: Track | null },
): ProgressView {
  const { positionMs, speed, completion, coverage, lastPlayedAt } = progress ?? NEVER_PLAYED;
  const place = { userId, episodeId: id, positionMs, speed, completion, lastPlayedAt };
  if (track === null) return { ...place, language: null, completedSlots: [] };
  const heard = coverage[track.language] ?? [];
  const completedSlots = listSlots(heard, track.durationMs);
  return { ...place, language: track.language, completedSlots };
}
