import type { QuestionKind } from "../../courses/index.ts";
import type { AnswerResult, AskedText } from "../../episodes/index.ts";
import type { ReviewedDay, Schedule } from "../memory/schedule.ts";

/**
 * Who decided a result:
 * - `verdict`: a model that judged the answer;
 * - `confirmed`: the comparison of words, which only ever confirms right answers;
 * - `choice`: the chosen option;
 * - `self_mark`: the learner, next to the expected answer;
 * - `overrule`: the learner, against an earlier result.
 */
export type ReviewSource = "verdict" | "confirmed" | "choice" | "self_mark" | "overrule";

/**
 * The first answer to a question of an episode, or to a due concept outside episodes. It changes what is
 * known of the concept; later answers do not.
 */
export interface Review extends ReviewedDay {
  id: string;
  userId: string;
  /** Null outside episodes. */
  episodeId: string | null;
  /**
   * The number of the question in its episode, from 1. Outside episodes, the number that this review of the
   * concept had when it was asked, so that two devices at the same time ask for the same review.
   */
  number: number;
  conceptId: string;
  kind: QuestionKind;
  source: ReviewSource;
  /** Null if it was never overruled, like the two fields below. */
  overruledAt: number | null;
  previousResult: AnswerResult | null;
  previousSource: ReviewSource | null;
}

/** A judged answer; outside episodes its words are stored with the review. */
export interface JudgedAnswer {
  /** For a new row. */
  id: string;
  episodeId: string | null;
  userId: string;
  number: number;
  /** Null keeps the stored words; an answer that was only said has none. */
  text: string | null;
  result: AnswerResult;
  source: ReviewSource;
  /** A model's verdict; null if none judged, or if somebody else did since. */
  verdict: StoredVerdict | null;
}

/** Stored next to a model's result. */
export interface StoredVerdict {
  /** 0 to 100. */
  score: number;
  /** One or two sentences for the learner. */
  feedback: string;
}

/** A review with the new schedule. */
interface MovedSchedule {
  answer: JudgedAnswer;
  review: Review;
  /** Computed from all reviews of the concept, including this one. */
  schedule: Schedule;
  lastResult: AnswerResult;
  /** The number of reviews from which it was computed. */
  seen: ReviewCount;
  at: number;
}

/** Increases with every review of a concept, and with every overruling. */
export type ReviewCount = number;

/** An overruled review, with who overruled it. */
export interface OverruledReview {
  reviewId: string;
  learnerName: string;
  term: string;
  /** The question as it was asked, or outside episodes its current text; empty if it is gone. */
  texts: AskedText[];
  /** Empty if it was said and not written. */
  answer: string;
  previousResult: AnswerResult;
  previousSource: ReviewSource;
  overruledAt: number;
}

export interface ReviewStore {
  /** All reviews of the concept by this learner, and that of the episode's question, unordered. */
  findHistory(of: {
    userId: string;
    conceptId: string;
    episodeId: string | null;
    number: number;
  }): Promise<Review[]>;
  /** The results of this learner's first answers, counted by concept. */
  countResults(
    userId: string,
  ): Promise<{ conceptId: string; result: AnswerResult; count: number }[]>;
  /** Replaces the stored answer without changing its review. Only for episodes. */
  keepAnswer(answer: JudgedAnswer, at: number): Promise<void>;
  /**
   * Stores an answer with its review and the concept's schedule in one transaction: false if other reviews
   * of the concept came in the meantime, or the question has one. Outside episodes it also counts as asked,
   * which episodes do when they are heard.
   */
  keepReview(moved: MovedSchedule): Promise<boolean>;
  /** The same for overruling a review; also false if that was done before. */
  overrule(moved: MovedSchedule): Promise<boolean>;
  /** Overruled reviews of the course's concepts, the latest first. */
  listOverruled(courseId: string, limit: number): Promise<OverruledReview[]>;
}
