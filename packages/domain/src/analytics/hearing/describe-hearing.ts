import type { Actor } from "../../accounts/index.ts";
import { type AnswerResult, findListener, readerOf, type Track } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import {
  describeAnswers,
  type EpisodeRecordStore,
  permitRecord,
  type RecordedEpisode,
} from "../../learning/index.ts";
import {
  coveredMs,
  type Interval,
  isFinished,
  type Progress,
  type ProgressStore,
  uniteIntervals,
} from "../../listening/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { ListeningDayStore } from "../ports.ts";
import { readEpisodeDays } from "../read-days.ts";
import { findEnd } from "../roll-days.ts";
import { findReplays, type Replay, REPLAYED_MS } from "./find-replays.ts";
import type { HearingStore } from "./ports.ts";
import { type FindLine, openLines } from "./read-lines.ts";

const PARTS = 20;

/** How the track that was heard most was heard. */
export interface HeardTrack {
  language: Language;
  durationMs: number;
  /** The share of each twentieth that was heard, 0 to 1. */
  twentieths: number[];
  /** The share of the whole. */
  completion: number;
  /** Where listening went no further, with what is said there; null if the track was heard to its end. */
  stop: { atMs: number; line: string | null } | null;
  /** In the last thirty days, with what is said at the beginning of each. */
  replays: (Replay & { line: string | null })[];
}

/** A question of the episode that was not answered right. */
export interface MissedAnswer {
  number: number;
  question: string;
  /** Empty if it was said and not written. */
  answer: string;
  expected: string;
  result: AnswerResult;
}

/** How an episode was heard by one person. */
export interface EpisodeHearing {
  plays: number;
  sessions: number;
  listenedMs: number;
  /** Whether it was read to its end. */
  isRead: boolean;
  /** Null if nothing was heard. */
  heard: HeardTrack | null;
  missed: MissedAnswer[];
}

export interface HearingDeps {
  progress: Pick<ProgressStore, "find">;
  listeningDays: ListeningDayStore;
  hearing: HearingStore;
  records: Pick<EpisodeRecordStore, "find">;
  media: MediaStore;
  clock: Clock;
}

/** For whoever hears it, and for admins. */
export async function describeHearing(
  deps: HearingDeps,
  request: { actor: Actor | null; episodeId: string },
): Promise<EpisodeHearing> {
  const found = await deps.records.find(request.episodeId, readerOf(request));
  const episode = permitRecord(found, request, "listening.hearing");
  return describeHeard(deps, { episode, userId: findListener(episode, readerOf(request)) });
}

interface Heard {
  episode: RecordedEpisode;
  /** Who heard it. */
  userId: string;
}

/** How a person heard an episode, for whoever may know it: it checks no permission. */
export async function describeHeard(
  deps: HearingDeps,
  { episode, userId }: Heard,
): Promise<EpisodeHearing> {
  const { id: episodeId, record } = episode;
  const [progress, days] = await Promise.all([
    deps.progress.find(userId, episodeId),
    readEpisodeDays(deps, { userId, episodeId }),
  ]);
  const best = progress === null ? null : findHeardMost(progress, record.tracks);
  return {
    plays: days.reduce((sum, day) => sum + day.plays, 0),
    sessions: days.reduce((sum, day) => sum + day.sessions, 0),
    listenedMs: days.reduce((sum, day) => sum + day.listenedMs, 0),
    isRead: days.some(({ isRead }) => isRead),
    heard: best === null ? null : await describeTrack(deps, { episode, userId, track: best }),
    missed: describeAnswers(episode, record).outcomes.flatMap(
      ({ number, question, answer, expected, result }) =>
        result === null || result === "had" ? [] : [{ number, question, answer, expected, result }],
    ),
  };
}

interface Covered {
  language: Language;
  durationMs: number;
  intervals: Interval[];
}

/** The track of which the largest share was heard. */
function findHeardMost(
  { coverage }: Progress,
  tracks: readonly Pick<Track, "language" | "durationMs">[],
): Covered | null {
  const covered = tracks
    .map(({ language, durationMs }) => ({
      language,
      durationMs,
      intervals: uniteIntervals(coverage[language] ?? [], durationMs),
    }))
    .filter(({ intervals }) => intervals.length > 0);
  const shareOf = ({ intervals, durationMs }: Covered) => coveredMs(intervals) / durationMs;
  return covered.toSorted((one, other) => shareOf(other) - shareOf(one))[0] ?? null;
}

async function describeTrack(
  deps: Pick<HearingDeps, "hearing" | "media" | "clock">,
  { episode, userId, track }: Heard & { track: Covered },
): Promise<HeardTrack> {
  const { language, durationMs, intervals } = track;
  const [listens, findLine] = await Promise.all([
    deps.hearing.listListens({
      userId,
      episodeId: episode.id,
      since: deps.clock.now() - REPLAYED_MS,
    }),
    openLines(deps.media, { episode, tracks: episode.record.tracks, language }),
  ]);
  const replays = findReplays(
    listens
      .filter((listen) => listen.language === language)
      .map((listen) => ({ ...listen, endsAt: findEnd(listen) })),
  );
  return {
    language,
    durationMs,
    twentieths: listTwentieths(track),
    completion: coveredMs(intervals) / durationMs,
    stop: findStop(track, findLine),
    replays: replays.map((replay) => ({ ...replay, line: findLine(replay.fromMs)?.text ?? null })),
  };
}

/** The share of each twentieth of a track that was heard, 0 to 1. */
export function listTwentieths({
  durationMs,
  intervals,
}: Pick<Covered, "durationMs" | "intervals">): number[] {
  const partMs = durationMs / PARTS;
  return Array.from({ length: PARTS }, (_, at) => {
    const within = intervals.map(([from, to]): Interval => [from - at * partMs, to - at * partMs]);
    return coveredMs(uniteIntervals(within, partMs)) / partMs;
  });
}

function findStop({ durationMs, intervals }: Covered, findLine: FindLine): HeardTrack["stop"] {
  const atMs = intervals.at(-1)?.[1];
  if (atMs === undefined || isFinished(intervals, durationMs)) return null;
  // The line that began before, not one that begins just there.
  return { atMs, line: findLine(atMs - 1)?.text ?? null };
}
