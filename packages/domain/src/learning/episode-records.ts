import type { QuestionKind } from "../courses/index.ts";
import type {
  AnswerResult,
  AskedText,
  Episode,
  EpisodeStore,
  Track,
  TranscriptStatus,
} from "../episodes/index.ts";
import type { ReviewSource, StoredVerdict } from "./reviews/types.ts";

export interface AskedQuestion {
  /** The number in its episode, from 1. */
  number: number;
  conceptId: string;
  /** Null if an older episode does not say. */
  kind: QuestionKind | null;
  texts: AskedText[];
}

export interface GivenAnswer {
  number: number;
  /** Empty if it was said and not written. */
  text: string;
  /** Null until it is graded, and again after its words changed. */
  result: AnswerResult | null;
  source: ReviewSource | null;
  /** A model's verdict, if a model judged. */
  verdict: StoredVerdict | null;
  /** The time of its last change, in epoch ms. */
  updatedAt: number;
}

export interface RecordedTrack extends Track {
  transcriptStatus: TranscriptStatus;
}

/** Data of an episode besides its own row; the answers are its owner's, and recordings for a class ask nothing. */
export interface EpisodeRecord {
  episodeId: string;
  /** For an uploaded episode: the course file that it belongs to. */
  materialId: string | null;
  /** In epoch ms; changing an answer counts as a change. */
  updatedAt: number;
  /** The primary language first. */
  tracks: RecordedTrack[];
  questions: AskedQuestion[];
  answers: GivenAnswer[];
}

export interface RecordedEpisode extends Episode {
  record: EpisodeRecord;
}

export interface EpisodeRecordStore {
  find(episodeId: string, readerId?: string | null): Promise<RecordedEpisode | null>;
  /** A page of a learner's episodes in the order of their store, with the record of each. */
  list(
    page: Parameters<EpisodeStore["list"]>[0],
  ): Promise<Awaited<ReturnType<EpisodeStore["list"]>> & { records: EpisodeRecord[] }>;
  /**
   * Replaces the given answers, ungraded if their words changed; others stay. Returns all of them, in
   * order.
   */
  saveAnswers(change: {
    episodeId: string;
    userId: string;
    answers: { id: string; number: number; text: string }[];
    at: number;
  }): Promise<GivenAnswer[]>;
}
