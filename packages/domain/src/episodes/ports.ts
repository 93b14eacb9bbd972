import type { EpisodeChoice } from "./check-choice.ts";
import type { Bound, LearnerDay, RequestCounts } from "./request-day.ts";
import type { Episode, EpisodeSummary, EpisodeWithTracks, MeasuredStep } from "./types.ts";

export interface NewEpisode {
  id: string;
  userId: string;
  kind: Episode["kind"];
  languages: Episode["languages"];
  outputFormat: Episode["outputFormat"];
  /** Null, or left out, where it is made from all courses and we choose what it is about. */
  choice?: EpisodeChoice | null;
  /** The learner's own day on which it is asked for, as 2026-11-21. */
  localDate: string;
  /** Given by the client: the same key of the same person makes no second episode. */
  requestKey: string;
  at: number;
}

/** How many requested episodes a learner has at most. */
export interface EpisodeBounds {
  /** On one day of theirs; after a move to another zone also within 24 hours around it. */
  perDay: number;
  /** Being made at once. */
  unfinished: number;
}

export interface RetryBounds extends EpisodeBounds {
  /** How often one episode is tried again, ever. */
  retries: number;
}

export interface EpisodeStore {
  /** Makes the pending row, which is the outbox too; the earlier episode for a known key. */
  create(episode: NewEpisode): Promise<{ id: string; created: boolean }>;
  /**
   * The same within bounds, which hold however many ask at once; `moved` says that it was episodes
   * from before a move to another zone that count for this day too.
   */
  createWithin(
    episode: NewEpisode,
    bounds: EpisodeBounds,
  ): Promise<{ id: string; created: boolean } | { refused: Bound }>;
  /** What these bounds count. */
  countRequested(day: LearnerDay): Promise<RequestCounts>;
  find(episodeId: string): Promise<Episode | null>;
  findWithTracks(episodeId: string): Promise<EpisodeWithTracks | null>;
  findWithSteps(episodeId: string): Promise<(EpisodeWithTracks & { steps: MeasuredStep[] }) | null>;
  /** Newest first, deleted ones left out. */
  list(page: {
    userId: string;
    limit: number;
    cursor: string | null;
  }): Promise<{ episodes: EpisodeSummary[]; nextCursor: string | null }>;
  /** Of the learner's own those that teach something of the course, or were uploaded to it; newest first. */
  listOfCourse(of: { userId: string; courseId: string; limit: number }): Promise<EpisodeSummary[]>;
  /** Hidden at once, removed by the nightly cleanup; until then it can be restored. */
  remove(change: { episodeId: string; at: number }): Promise<void>;
  /** False where the episode is yet to be made and as many as may be are being made. */
  restore(
    change: { episodeId: string; at: number },
    bounds: Pick<EpisodeBounds, "unfinished">,
  ): Promise<boolean>;
  /** A failed episode waits for its generation again, within bounds that hold however many ask. */
  retry(
    change: { episodeId: string; at: number },
    bounds: RetryBounds,
  ): Promise<{ retried: true } | { refused: keyof RetryBounds | "notFailed" }>;
  /**
   * A finished episode that lacks the audio of the `silent` languages waits to be spoken, from its
   * script on, within the same bounds. All that it has stays, and no second mail says that it is
   * ready. Steps whose rows are gone go on counting after `attempt`.
   */
  speakAgain(
    change: { episodeId: string; silent: Episode["languages"]; attempt: number; at: number },
    bounds: RetryBounds,
  ): Promise<{ sent: true } | { refused: keyof RetryBounds | "notMissing" }>;
}

interface GenerationTask {
  episodeId: string;
  kind: Episode["kind"];
}

/** Hands an episode to the background: at least once, in any order. */
export interface GenerationQueue {
  send(message: GenerationTask): Promise<void>;
  /** Any number at once; when it throws, some may have been taken and others not. */
  sendMany(messages: GenerationTask[]): Promise<void>;
}
