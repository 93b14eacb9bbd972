import { createEmptyCard, fsrs, type Grade, Rating, State } from "ts-fsrs";

import type { AnswerResult } from "../../episodes/index.ts";
import { addDays } from "../../shared/index.ts";

/** When a concept comes back to a learner, as its reviews have it. */
export interface Schedule {
  /** The learner's day on which it is due, as 2026-11-30; null where it has left for good. */
  dueOn: string | null;
  /** Days after which nine of ten would still know it. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  reps: number;
  lapses: number;
  /** Right answers in a row, the last one among them. */
  rights: number;
  lastReviewedAt: number;
  /** The learner's day of that. */
  reviewedOn: string;
}

/** What of a review moves the schedule. */
export interface ReviewedDay {
  result: AnswerResult;
  reviewedAt: number;
  /** The learner's day, as 2026-11-30. */
  localDate: string;
}

/** By which the rows of today were scheduled: with other weights all of it is worked out anew. */
export const SCHEDULER = "ts-fsrs 5.4.2, default weights, 0.9";

const algorithm = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  // The same rows make the same day, and learners come back by the day, not by the minute.
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

/** The schedule after these reviews of one concept, whatever order they arrived in; null before the first. */
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
 * What was missed is due at once, so that the next episode has it. What is mastered is checked once, half
 * a year later, and leaves for good when that went well.
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

/** A day that a move to another zone puts before the last one is that one still. */
function latest(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}

/** The library counts days of UTC: the learner's days stand for them. */
function toDate(day: string): Date {
  return new Date(Date.parse(day));
}
