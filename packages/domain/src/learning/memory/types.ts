import type { QuestionKind } from "../../courses/index.ts";
import type { AnswerResult, Track } from "../../episodes/index.ts";
import type { Progress } from "../../listening/index.ts";
import type { Schedule } from "./schedule.ts";

/** What is known about a learner and a concept, over all of history. */
export interface Memory {
  conceptId: string;
  timesHeard: number;
  /** Null if it was asked about and never taught. */
  firstHeardAt: number | null;
  lastHeardAt: number | null;
  timesAsked: number;
  lastAskedAt: number | null;
  lastKind: QuestionKind | null;
  /** Null until an answer is graded. */
  lastResult: AnswerResult | null;
  /** Null until an answer is graded. */
  schedule: Schedule | null;
}

/** How an episode was heard or read since its memory was last stored. */
export interface HeardEpisode extends Pick<
  Progress,
  "coverage" | "completedAt" | "lastPlayedAt" | "version"
> {
  episodeId: string;
  scriptKey: string;
  tracks: Pick<Track, "language" | "audioKey">[];
  /** The pieces that are stored already, one bit each by position. */
  remembered: number;
}

/** A heard piece of an episode: a lesson, or a question with its answer. */
export interface HeardPiece {
  conceptId: string;
  /** Null for a lesson. */
  asked: QuestionKind | null;
}

export interface MemoryStore {
  /** All memories of a learner. */
  list(userId: string): Promise<Memory[]>;
  /** The learner's own episodes whose progress has changed since, the latest first. */
  listChanged(userId: string, limit: number): Promise<HeardEpisode[]>;
  /**
   * Adds the heard pieces of an episode in one transaction, or nothing if somebody else added to it since
   * the progress of this version was read.
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
