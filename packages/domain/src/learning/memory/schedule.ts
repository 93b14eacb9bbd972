import { createEmptyCard, fsrs, type Grade, Rating, State } from "ts-fsrs";

import type { AnswerResult } from "../../episodes/index.ts";
import { addDays } from "../../shared/index.ts";

/** When a concept is due for a learner, computed from its reviews. */
export interface Schedule {
  /** The learner's local day, as 2026-11-30; null if mastered for good. */
  dueOn: string | null;
  /** The days after which nine of ten learners would still know it. */
  stability: number;
  /** From 1 to 10. */
  difficulty: number;
  reps: number;
  lapses: number;
  /** The number of right answers in a row up to now. */
  rights: number;
  lastReviewedAt: number;
  /** The local day of the last review. */
  reviewedOn: string;
}

/** The part of a review that matters for the schedule. */
export interface ReviewedDay {
  result: AnswerResult;
  reviewedAt: number;
  /** The learner's local day, as 2026-11-30. */
  localDate: string;
}

/** The scheduler of today's rows; rows of another one are computed again. */
export const SCHEDULER = "ts-fsrs 5.4.2, default weights, 0.9";

const algorithm = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  // The same rows must give the same day, and learners return by the day, not by the minute.
  enable_fuzz: false,
  enable_short_term: false,
});

const GRADES: Record<AnswerResult, Grade> = {
  had: Rating.Good,
  half: Rating.Hard,
  missed: Rating.Again,
};

const MASTERED = { rights: 2, stability: 60, checkDays: 180 };

/** Whether it is known so well that it leaves the audio. */
export function isMastered({ rights, stability }: Schedule): boolean {
  return rights >= MASTERED.rights && stability >= MASTERED.stability;
}

/** The schedule after these reviews of a concept, in any order of arrival; null without reviews. */
export function scheduleReviews(reviews: readonly ReviewedDay[]): Schedule | null {
  const inOrder = reviews.toSorted((one, other) => one.reviewedAt - other.reviewedAt);
  return inOrder.reduce<Schedule | null>(addReview, null);
}

function addReview(before: Schedule | null, review: ReviewedDay): Schedule {
  const { result, reviewedAt } = review;
  const on = latest(review.localDate, before?.reviewedOn);
  const { card } = algorithm.next(toCard(before, on), toDate(on), GRADES[result]);
  const after: Schedule = {
    dueOn: addDays(on, Math.round(card.scheduled_days)),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    rights: result === "had" ? (before?.rights ?? 0) + 1 : 0,
    lastReviewedAt: reviewedAt,
    reviewedOn: on,
  };
  return { ...after, dueOn: findDueDay(before, after, result) };
}

/**
 * A missed concept is due at once, so that the next episode has it. A mastered one is checked once, half a
 * year later, and then leaves for good if the answer is right.
 */
function findDueDay(
  before: Schedule | null,
  after: Schedule,
  result: AnswerResult,
): Schedule["dueOn"] {
  if (result === "missed") return after.reviewedOn;
  if (!isMastered(after)) return after.dueOn;
  const wasMastered = before !== null && isMastered(before);
  const isChecked = wasMastered && (before.dueOn === null || before.dueOn <= after.reviewedOn);
  return isChecked ? null : addDays(after.reviewedOn, MASTERED.checkDays);
}

function toCard(before: Schedule | null, on: string) {
  const empty = createEmptyCard(toDate(on));
  if (before === null) return empty;
  const { stability, difficulty, reps, lapses, reviewedOn } = before;
  const days = { last_review: toDate(reviewedOn), due: toDate(reviewedOn) };
  return { ...empty, stability, difficulty, reps, lapses, state: State.Review, ...days };
}

/** A move to another zone never puts a day before the previous one. */
function latest(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}

/** The library counts UTC days: they represent the learner's local days. */
function toDate(day: string): Date {
  return new Date(Date.parse(day));
}
