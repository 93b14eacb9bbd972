import { type AccountStore, getSettings } from "../../accounts/index.ts";
import type { AnswerResult } from "../../episodes/index.ts";
import { type Clock, DomainError, type IdSource, localDate } from "../../shared/index.ts";
import type { AskedQuestion } from "../episode-records.ts";
import { type ReviewedDay, type Schedule, scheduleReviews } from "../memory/schedule.ts";
import type { JudgedAnswer, Review, ReviewCount, ReviewStore } from "./types.ts";

const TRIES = 5;

export interface ReviewDeps {
  accounts: Pick<AccountStore, "findSettings">;
  reviews: ReviewStore;
  clock: Clock;
  ids: IdSource;
}

/** A judged answer to a question of an episode, or to a due question. */
export interface Judged {
  question: Pick<AskedQuestion, "conceptId" | "kind">;
  answer: Omit<JudgedAnswer, "id">;
  /** When it was given. */
  answeredAt: number;
}

/** A stored answer with its consequences. */
export interface KeptReview {
  /** The review of the question's first answer, whatever was answered later. */
  review: Review;
  /** Null if the concept is mastered for good. */
  dueOn: string | null;
}

/**
 * Stores a judged answer. The first one to a question is its review and changes when the concept is due; of
 * two at once only one counts. Data that was read already is not read again before the first try.
 */
export async function keepJudged(
  deps: ReviewDeps,
  judged: Judged,
  read: { history: Review[]; timeZone: string } | null = null,
): Promise<KeptReview> {
  const { question, answer, answeredAt } = judged;
  const { userId, episodeId, number } = answer;
  const { conceptId, kind } = question;
  const timeZone = read?.timeZone ?? (await getSettings(deps, userId)).timeZone;
  let known = read?.history;
  return untilKept(async () => {
    const asked = { userId, conceptId, episodeId, number };
    const history = known ?? (await deps.reviews.findHistory(asked));
    known = undefined;
    const first = history.find((one) => one.episodeId === episodeId && one.number === number);
    const ofConcept = history.filter((one) => one.conceptId === conceptId);
    const at = deps.clock.now();
    if (first !== undefined) {
      if (episodeId !== null) await deps.reviews.keepAnswer({ ...answer, id: deps.ids.next() }, at);
      return { review: first, dueOn: scheduleReviews(ofConcept)?.dueOn ?? null };
    }
    const review: Review = {
      id: deps.ids.next(),
      userId,
      episodeId,
      number,
      conceptId,
      kind: kind ?? "recall",
      result: answer.result,
      source: answer.source,
      reviewedAt: answeredAt,
      localDate: localDate(answeredAt, timeZone),
      overruledAt: null,
      previousResult: null,
      previousSource: null,
    };
    const moved = moveSchedule([...ofConcept, review]);
    const isKept = await deps.reviews.keepReview({
      answer: { ...answer, id: deps.ids.next() },
      review,
      ...moved,
      seen: countReviews(ofConcept),
      at,
    });
    return isKept ? { review, dueOn: moved.schedule.dueOn } : null;
  });
}

/** When the concept is due, and its last result. */
export function moveSchedule(reviews: readonly ReviewedDay[]): {
  schedule: Schedule;
  lastResult: AnswerResult;
} {
  const schedule = scheduleReviews(reviews);
  const last = reviews.toSorted((one, other) => one.reviewedAt - other.reviewedAt).at(-1);
  if (schedule === null || last === undefined) throw new TypeError("There is no review.");
  return { schedule, lastResult: last.result };
}

export function countReviews(reviews: readonly Review[]): ReviewCount {
  return reviews.length + reviews.filter(({ overruledAt }) => overruledAt !== null).length;
}

/** Retries with the stored data if another device was faster. */
export async function untilKept<TKept>(keep: () => Promise<TKept | null>): Promise<TKept> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const kept = await keep();
    if (kept !== null) return kept;
  }
  throw new DomainError("conflict", "Another device is saving its answer. Try again.", {
    reason: "answers.busy",
  });
}
