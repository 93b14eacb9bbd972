import type { QuestionKind } from "../../courses/index.ts";
import type { AnswerResult, Track } from "../../episodes/index.ts";
import type { Progress } from "../../listening/index.ts";
import type { Schedule } from "./schedule.ts";

/** What is known of a learner and a concept, for all of history. */
export interface Memory {
  conceptId: string;
  timesHeard: number;
  /** Null for what was asked about and never taught. */
  firstHeardAt: number | null;
  lastHeardAt: number | null;
  timesAsked: number;
  lastAskedAt: number | null;
  lastKind: QuestionKind | null;
  /** Null until an answer is judged. */
  lastResult: AnswerResult | null;
  /** Null until an answer is judged. */
  schedule: Schedule | null;
}

/** How an episode was listened to or read since its memory was last written. */
export interface HeardEpisode extends Pick<
  Progress,
  "coverage" | "completedAt" | "lastPlayedAt" | "version"
> {
  episodeId: string;
  scriptKey: string;
  tracks: Pick<Track, "language" | "audioKey">[];
  /** Which of its pieces are remembered already, by their place: a bit each. */
  remembered: number;
}

/** A piece of an episode that was heard: what it taught, or a question with its answer. */
export interface HeardPiece {
  conceptId: string;
  /** Null for a lesson. */
  asked: QuestionKind | null;
}

export interface MemoryStore {
  /** All that is known of a learner. */
  list(userId: string): Promise<Memory[]>;
  /** Episodes of the learner's own whose progress changed since, the latest first. */
  listChanged(userId: string, limit: number): Promise<HeardEpisode[]>;
  /**
   * Adds what was heard of an episode, all of it or nothing: nothing where somebody else added to it since
   * it was read. The version is that of the progress that was read.
   */
  add(heard: {
    userId: string;
    episodeId: string;
    version: number;
    was: number;
    remembered: number;
    pieces: HeardPiece[];
    heardAt: number;
    at: number;
  }): Promise<void>;
}
