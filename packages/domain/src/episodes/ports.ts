import type { EpisodeBounds, RetryBounds } from "./bounds.ts";
import type { EpisodeChoice } from "./check-choice.ts";
import type { Bound, LearnerDay, RequestCounts } from "./request-day.ts";
import type {
  Episode,
  EpisodeSummary,
  EpisodeWithTracks,
  MeasuredStep,
  SearchedSummary,
} from "./types.ts";

export interface NewEpisode {
  id: string;
  userId: string;
  kind: Episode["kind"];
  languages: Episode["languages"];
  outputFormat: Episode["outputFormat"];
  /** Null or absent if nothing was chosen: all courses, topics by LearnLab. */
  choice?: EpisodeChoice | null;
  /** The learner's local day of the request, as 2026-11-21. */
  localDate: string;
  /** Set by the client: the same key of the same person creates no second episode. */
  requestKey: string;
  at: number;
}

/** The result of a step that a new version of an episode begins with. */
export interface EpisodeDraft {
  step: "brief" | "script";
  key: string;
  /** Whether other questions are asked, which is done only while none is answered. */
  asksAnew: boolean;
}

export interface EpisodeStore {
  /** Creates the pending row, which is also the outbox; returns the existing episode for a known key. */
  create(episode: NewEpisode): Promise<{ id: string; created: boolean }>;
  /**
   * Creates it within limits that hold under concurrency; `moved` says that episodes from before a move to
   * another zone count for this day too.
   */
  createWithin(
    episode: NewEpisode,
    bounds: EpisodeBounds,
  ): Promise<{ id: string; created: boolean } | { refused: Bound }>;
  /** The counts that are limited. */
  countRequested(day: LearnerDay): Promise<RequestCounts>;
  /** With the standing of the reader in the class that hears it; null where nobody in particular reads. */
  find(episodeId: string, readerId?: string | null): Promise<Episode | null>;
  /** Whether one of its questions is answered. */
  isAnswered(episodeId: string): Promise<boolean>;
  findWithTracks(episodeId: string, readerId?: string | null): Promise<EpisodeWithTracks | null>;
  findWithSteps(
    episodeId: string,
    readerId?: string | null,
  ): Promise<(EpisodeWithTracks & { steps: MeasuredStep[] }) | null>;
  /** Their own and the recordings for their classes, newest first, without deleted ones. */
  list(page: {
    userId: string;
    limit: number;
    cursor: string | null;
  }): Promise<{ episodes: EpisodeSummary[]; nextCursor: string | null }>;
  /** The courses in which a person learns and that have recordings for their class, the last joined first. */
  listHeardClasses(of: { userId: string; limit: number }): Promise<string[]>;
  /** Of these, the finished ones that they may read: their own, and those for a class in which they learn. */
  listSearched(of: { userId: string; episodeIds: string[] }): Promise<SearchedSummary[]>;
  /** Their own that teach something of the course or were uploaded to it, and those for its class, newest first. */
  listOfCourse(of: { userId: string; courseId: string; limit: number }): Promise<EpisodeSummary[]>;
  /** Hides it at once; the nightly cleanup deletes it, and until then it can be restored. */
  remove(change: { episodeId: string; at: number }): Promise<void>;
  /** False if the episode is unfinished and the limit of unfinished ones is reached. */
  restore(
    change: { episodeId: string; at: number },
    bounds: Pick<EpisodeBounds, "unfinished">,
  ): Promise<boolean>;
  /** Makes a failed episode pending again, within limits that hold under concurrency. */
  retry(
    change: { episodeId: string; at: number },
    bounds: RetryBounds,
  ): Promise<{ retried: true } | { refused: keyof RetryBounds | "notFailed" }>;
  /**
   * Makes a finished episode pending again to speak the `silent` languages from its script, within the same
   * limits. What it has stays, and no second mail is sent. Steps whose rows are gone continue counting
   * after `attempt`.
   */
  speakAgain(
    change: { episodeId: string; silent: Episode["languages"]; attempt: number; at: number },
    bounds: RetryBounds,
  ): Promise<{ sent: true } | { refused: keyof RetryBounds | "notMissing" }>;
  /**
   * Makes an episode that is finished or waits for approval unfinished again, from a draft on. What is published
   * stays until the new version is, no second mail is sent, and courses that approved it are asked again.
   */
  replace(change: {
    episodeId: string;
    /** The script that the draft was made from. */
    scriptKey: string;
    draft: EpisodeDraft;
    /** The languages to speak; none for a text. */
    spoken: Episode["languages"];
    attempt: number;
    at: number;
  }): Promise<"sent" | "not_finished" | "answered">;
}

type GenerationTask = Pick<Episode, "kind"> & { episodeId: string };

/** Passes an episode to the background: at least once, in any order. */
export interface GenerationQueue {
  send(message: GenerationTask): Promise<void>;
  /** Sends any number; when it throws, some may have been sent. */
  sendMany(messages: GenerationTask[]): Promise<void>;
}
