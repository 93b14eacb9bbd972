import type { QuestionKind } from "../../courses/index.ts";
import type { AnswerResult, AskedText } from "../../episodes/index.ts";
import type { ReviewedDay, Schedule } from "../memory/schedule.ts";

/**
 * Who said how a question was answered:
 * - `verdict`: a model that judged the answer;
 * - `confirmed`: the comparison of words, which only ever says that an answer is right;
 * - `choice`: the choice that was taken;
 * - `self_mark`: the learner, with the expected answer before them;
 * - `overrule`: the learner, against what stood there before.
 */
export type ReviewSource = "verdict" | "confirmed" | "choice" | "self_mark" | "overrule";

/**
 * The first answer to a question of an episode, or to a concept that was due outside of episodes: it moves
 * what is known of the concept, later ones do not.
 */
export interface Review extends ReviewedDay {
  id: string;
  userId: string;
  /** Null outside of episodes. */
  episodeId: string | null;
  /**
   * Of the question in its episode, from 1. Outside of episodes: which review of the concept it was to be
   * when it was asked, so that two devices that ask at the same time ask for the same one.
   */
  number: number;
  conceptId: string;
  kind: QuestionKind;
  source: ReviewSource;
  /** Null where it was never overruled, and so are the two below. */
  overruledAt: number | null;
  previousResult: AnswerResult | null;
  previousSource: ReviewSource | null;
}

/** What stands in the place of an answer; outside of episodes its words are kept with the review. */
export interface JudgedAnswer {
  /** Of a new row. */
  id: string;
  episodeId: string | null;
  userId: string;
  number: number;
  /** Null keeps the words that stand there; an answer that was only said has none. */
  text: string | null;
  result: AnswerResult;
  source: ReviewSource;
  /** What a model said of it; null where none judged, or somebody else did since. */
  verdict: StoredVerdict | null;
}

/** Beside the result that a model found. */
export interface StoredVerdict {
  /** 0 to 100. */
  score: number;
  /** One or two sentences to the learner. */
  feedback: string;
}

/** A review with what follows from it. */
interface MovedSchedule {
  answer: JudgedAnswer;
  review: Review;
  /** From all reviews of the concept, this one among them. */
  schedule: Schedule;
  lastResult: AnswerResult;
  /** The reviews that it was worked out from. */
  seen: ReviewCount;
  at: number;
}

/** Grows with every review of a concept, and with every one that is overruled. */
export type ReviewCount = number;

/** A review that was overruled, as the course's teacher sees it. */
export interface OverruledReview {
  reviewId: string;
  learnerName: string;
  term: string;
  /** The question as it was asked, or, outside of episodes, as it is asked today; empty where it is gone. */
  texts: AskedText[];
  /** Empty where it was said and not written. */
  answer: string;
  previousResult: AnswerResult;
  previousSource: ReviewSource;
  overruledAt: number;
}

export interface ReviewStore {
  /** All reviews of the concept by this learner, and that of the episode's question, in any order. */
  findHistory(of: {
    userId: string;
    conceptId: string;
    episodeId: string | null;
    number: number;
  }): Promise<Review[]>;
  /** How often this learner answered how, by concept: of the first answer to each question. */
  countResults(
    userId: string,
  ): Promise<{ conceptId: string; result: AnswerResult; count: number }[]>;
  /** Puts it in the place of the one before; the review of its question stays as it is. For episodes only. */
  keepAnswer(answer: JudgedAnswer, at: number): Promise<void>;
  /**
   * Keeps an answer with its review and when the concept comes back, all of it or nothing: false where
   * other reviews of the concept came since, or the question has one. A review outside of episodes counts
   * as asked too, which no episode does for it.
   */
  keepReview(moved: MovedSchedule): Promise<boolean>;
  /** The same for a review that is overruled: false also where that was done before. */
  overrule(moved: MovedSchedule): Promise<boolean>;
  /** Reviews of the course's concepts that were overruled, the latest first. */
  listOverruled(courseId: string, limit: number): Promise<OverruledReview[]>;
}
