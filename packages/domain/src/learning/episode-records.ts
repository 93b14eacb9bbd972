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
  /** In its episode, from 1. */
  number: number;
  conceptId: string;
  /** Null where an older episode does not say. */
  kind: QuestionKind | null;
  texts: AskedText[];
}

export interface GivenAnswer {
  number: number;
  /** Empty where it was said and not written. */
  text: string;
  /** Null until it is judged, and again where other words came since. */
  result: AnswerResult | null;
  source: ReviewSource | null;
  /** What a model said of it, where one judged. */
  verdict: StoredVerdict | null;
  /** Epoch ms of its last change. */
  updatedAt: number;
}

export interface RecordedTrack extends Track {
  transcriptStatus: TranscriptStatus;
}

/** What belongs to an episode beside its own row; the answers are its owner's. */
export interface EpisodeRecord {
  episodeId: string;
  /** Of an uploaded episode: the course file that it belongs to. */
  materialId: string | null;
  /** Epoch ms; a change of its answers is a change of it. */
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
  find(episodeId: string): Promise<RecordedEpisode | null>;
  /** A page of a learner's episodes as their store lists them, with the record of each. */
  list(
    page: Parameters<EpisodeStore["list"]>[0],
  ): Promise<Awaited<ReturnType<EpisodeStore["list"]>> & { records: EpisodeRecord[] }>;
  /**
   * Puts each answer in the place of the one before, unjudged where its words are others; the others stay.
   * Answers all of them, in order.
   */
  saveAnswers(change: {
    episodeId: string;
    userId: string;
    answers: { id: string; number: number; text: string }[];
    at: number;
  }): Promise<GivenAnswer[]>;
}
