import type { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import { permitEpisode, readerOf } from "../episodes/index.ts";
import { type Clock, DomainError, type IdSource, shiftToServer } from "../shared/index.ts";
import { coveredMs, type Interval, isFinished } from "./coverage.ts";
import { addHeard, GRACE_MS, readCredit, spendCredit } from "./credit.ts";
import { acceptStretches, deriveListens, type Listen } from "./listen.ts";
import type {
  FinishReading,
  ListenedEpisode,
  Progress,
  ProgressStore,
  SaveProgress,
} from "./types.ts";

const TRIES = 5;

export interface ProgressDeps {
  progress: ProgressStore;
  clock: Clock;
  ids: IdSource;
}

type Report = z.infer<typeof SaveProgress> & { actor: Actor };

/** The position of whoever hears the episode, also for staff. */
export async function getProgress(
  deps: Pick<ProgressDeps, "progress">,
  request: { actor: Actor; episodeId: string },
): Promise<Progress | null> {
  const found = await deps.progress.findEpisode(request.episodeId, readerOf(request));
  return permitEpisode(found, request, "listening.progress").progress;
}

/**
 * Adds what a device heard, limited to the time since the last report; for the first report, since playing
 * began or the episode was released. Devices merge: heard stretches are united, the latest position wins,
 * and a finished episode stays finished.
 */
export async function saveProgress(deps: ProgressDeps, request: Report): Promise<Progress> {
  const found = await deps.progress.findEpisode(request.episodeId, readerOf(request));
  return addReport(deps, permitEpisode(found, request, "listening.saveProgress"), request);
}

/** The same for an episode that was just read and permitted. */
export async function addReport(
  deps: ProgressDeps,
  episode: ListenedEpisode,
  report: Omit<Report, "actor">,
): Promise<Progress> {
  const track = episode.tracks.find(({ language }) => language === report.language);
  if (track === undefined) {
    throw new DomainError("invalid", "This episode has no audio in this language.", {
      reason: "track.not_found",
    });
  }
  return changeProgress(deps, episode, (stored, now) =>
    mergeReport(stored, report, {
      userId: episode.listenerId,
      durationMs: track.durationMs,
      releasedAt: releaseOf(episode),
      now,
      ids: deps.ids,
    }),
  );
}

/**
 * Finishes an episode that was read to its end; it counts like a heard one, on the day on which it was read. Sent
 * twice with the same id it counts once.
 */
export async function finishReading(
  deps: ProgressDeps,
  request: z.infer<typeof FinishReading> & { actor: Actor },
): Promise<Progress> {
  const found = await deps.progress.findEpisode(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "listening.finishReading");
  if (episode.scriptKey === null) {
    throw new DomainError("conflict", "There is nothing to read yet.", {
      reason: "script.not_written",
    });
  }
  const { id: episodeId, listenerId } = episode;
  const [language = "en"] = episode.languages;
  const id = request.id ?? deps.ids.next();
  const read = { id, episodeId, language, kind: "read" as const, ...NO_TIME };
  return changeProgress(deps, episode, (stored, receivedAt) => {
    const now = readingTime(request, { releasedAt: releaseOf(episode), now: receivedAt });
    const first = { episodeId, language, speed: 1, openedAt: now };
    const before = stored ?? neverPlayed(listenerId, first);
    const progress = {
      ...before,
      completion: 1,
      completedAt: before.completedAt ?? now,
      lastPlayedAt: Math.max(before.lastPlayedAt, now),
      version: before.version + 1,
    };
    return { progress, listens: [{ ...read, startedAt: now }] };
  });
}

/** Nobody has read an episode before it was there. */
function readingTime(
  { readAt, sentAt }: z.infer<typeof FinishReading>,
  { releasedAt, now }: { releasedAt: number; now: number },
): number {
  if (readAt === undefined || sentAt === undefined) return now;
  return Math.min(now, Math.max(releasedAt, shiftToServer(readAt, sentAt, now)));
}

function releaseOf({ completedAt, createdAt }: ListenedEpisode): number {
  return completedAt ?? createdAt;
}

const NO_TIME = { fromMs: 0, toMs: 0, durationMs: 0, speed: 1, wallMs: 0 };

interface Change {
  progress: Progress;
  listens: Listen[];
}

/** Applies the change to the progress that was read, or to the stored one if another device was faster. */
async function changeProgress(
  deps: ProgressDeps,
  { id, listenerId, progress }: ListenedEpisode,
  change: (stored: Progress | null, now: number) => Change,
): Promise<Progress> {
  let stored = progress;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const now = deps.clock.now();
    const next = change(stored, now);
    if (await deps.progress.save({ ...next, at: now })) return next.progress;
    stored = await deps.progress.find(listenerId, id);
  }
  throw new DomainError("conflict", "Another device is saving its progress. Try again.", {
    reason: "progress.busy",
  });
}

interface MergeContext {
  userId: string;
  durationMs: number;
  releasedAt: number;
  now: number;
  ids: IdSource;
}

function mergeReport(
  stored: Progress | null,
  report: Omit<Report, "actor">,
  context: MergeContext,
): Change {
  const { userId, durationMs, releasedAt, now } = context;
  const happenedAt = shiftToServer(report.happenedAt, report.sentAt, now);
  const startedAt = shiftToServer(report.startedAt ?? report.sentAt, report.sentAt, now);
  const openedAt = Math.max(releasedAt, startedAt);
  const before = stored ?? neverPlayed(userId, { ...report, openedAt });
  const { language, speed } = report;
  const credit = { ...before.credit, at: Math.min(before.credit.at, openedAt) };
  const fastest = fastestOf(report);
  const counted = Object.values(before.coverage).reduce((sum, one) => sum + coveredMs(one), 0);
  const creditMs = readCredit(credit, { now, speed: fastest, coveredMs: counted });
  const known = before.coverage[language] ?? [];
  const added = addHeard(known, report.heard, { durationMs, creditMs });
  const united = added.heard;
  const positionMs = Math.min(report.positionMs, durationMs);
  const latest = happenedAt >= before.lastPlayedAt ? { language, positionMs, speed } : {};
  const progress = {
    ...before,
    ...latest,
    furthestMs: Math.max(before.furthestMs, united.at(-1)?.[1] ?? 0),
    coverage: { ...before.coverage, [language]: united },
    completion: Math.max(before.completion, coveredMs(united) / durationMs),
    completedAt: before.completedAt ?? (isFinished(united, durationMs) ? happenedAt : null),
    lastPlayedAt: Math.max(before.lastPlayedAt, happenedAt),
    credit: spendCredit(credit, coveredMs(added.counted), fastest),
    version: before.version + 1,
  };
  return { progress, listens: listListens(report, { ...context, counted: added.counted }) };
}

/** A late report may join playing at several speeds. */
function fastestOf({ speed, stretches = [] }: Omit<Report, "actor">): number {
  return Math.max(speed, ...stretches.map((stretch) => stretch.speed));
}

function listListens(
  { episodeId, language, speed, stretches, happenedAt, sentAt }: Omit<Report, "actor">,
  { durationMs, releasedAt, now, ids, counted }: MergeContext & { counted: Interval[] },
): Listen[] {
  const track = { episodeId, language, durationMs, releasedAt };
  if (stretches !== undefined) return acceptStretches(stretches, { track, sentAt, now });
  const endedAt = shiftToServer(happenedAt, sentAt, now);
  return deriveListens(counted, { track, speed, endedAt, ids });
}

type FirstReport = Pick<Report, "episodeId" | "language" | "speed"> & { openedAt: number };

function neverPlayed(
  userId: string,
  { episodeId, language, speed, openedAt }: FirstReport,
): Progress {
  const nothing = { positionMs: 0, furthestMs: 0, completion: 0, completedAt: null };
  return {
    ...nothing,
    userId,
    episodeId,
    language,
    speed,
    coverage: {},
    lastPlayedAt: 0,
    credit: { ms: GRACE_MS, at: openedAt },
    version: 0,
  };
}
