import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import { DomainError } from "../../shared/index.ts";
import { type CoursePrivacyDeps, readCoursePrivacy } from "../classes/course-privacy.ts";
import type { EpisodeRecordStore } from "../episode-records.ts";
import { scheduleReviews } from "../memory/schedule.ts";
import { getQuestion } from "../name-questions.ts";
import { permitRecord } from "../permit-record.ts";
import { countReviews, moveSchedule, type ReviewDeps, untilKept } from "./keep-review.ts";
import type { MarkedAnswer } from "./mark-answer.ts";
import type { OverruledReview, Review } from "./types.ts";

const OVERRULED_SHOWN = 100;

export const OverruleAnswer = z.strictObject({
  episodeId: z.uuid(),
  number: z.int().min(1).max(100),
});

type Request = z.infer<typeof OverruleAnswer> & { actor: Actor | null };

/**
 * "I was right": the review counts as right, once, and the earlier result is kept for the teacher.
 * Repeating it changes nothing.
 */
export async function overruleAnswer(
  deps: ReviewDeps & { records: EpisodeRecordStore },
  request: Request,
): Promise<MarkedAnswer> {
  const found = await deps.records.find(request.episodeId);
  const episode = permitRecord(found, request, "episodes.overruleAnswer");
  const { number, conceptId } = getQuestion(episode.record.questions, request.number);
  const { id: episodeId, userId } = episode;
  return overruleReview(deps, { userId, conceptId, episodeId, number });
}

/** The same for a review of any origin. */
export async function overruleReview(
  deps: ReviewDeps,
  asked: Pick<Review, "userId" | "conceptId" | "episodeId" | "number">,
): Promise<MarkedAnswer> {
  const { userId, episodeId, number } = asked;
  return untilKept(async () => {
    const history = await deps.reviews.findHistory(asked);
    const review = history.find((one) => one.episodeId === episodeId && one.number === number);
    if (review === undefined) throw notMarked();
    const ofConcept = history.filter((one) => one.conceptId === review.conceptId);
    if (review.overruledAt !== null) return describe(review, ofConcept);
    if (review.result === "had") throw rightAlready();
    const at = deps.clock.now();
    const overruled = overrule(review, at);
    const reviews = ofConcept.map((one) => (one.id === review.id ? overruled : one));
    const isKept = await deps.reviews.overrule({
      answer: {
        id: deps.ids.next(),
        episodeId,
        userId,
        number,
        text: null,
        result: overruled.result,
        source: overruled.source,
        verdict: null,
      },
      review: overruled,
      ...moveSchedule(reviews),
      seen: countReviews(ofConcept),
      at,
    });
    return isKept ? describe(overruled, reviews) : null;
  });
}

/** An overruled review as the course's teachers see it. */
export interface OverruledAnswer extends Omit<OverruledReview, "learnerName"> {
  /** Null where teachers see no names. */
  learnerName: string | null;
}

/**
 * Overruled answers of a course for its teacher: an expected answer may be too narrow. Null where teachers see no
 * names and too few learn.
 */
export async function listOverruled(
  deps: Pick<ReviewDeps, "reviews"> & CoursePrivacyDeps & { courses: Pick<CourseStore, "find"> },
  request: { actor: Actor | null; courseId: string },
): Promise<OverruledAnswer[] | null> {
  const { courseId } = request;
  await findTaught(deps, request, "courses.overruled");
  const [overruled, { privacy, isShown }] = await Promise.all([
    deps.reviews.listOverruled(courseId, OVERRULED_SHOWN),
    readCoursePrivacy(deps, { courseId, told: "details" }),
  ]);
  if (!isShown) return null;
  return overruled.map((review) => ({
    ...review,
    learnerName: privacy.teachersSee === "people" ? review.learnerName : null,
  }));
}

function overrule(review: Review, at: number): Review {
  return {
    ...review,
    result: "had",
    source: "overrule",
    overruledAt: at,
    previousResult: review.result,
    previousSource: review.source,
  };
}

function describe({ number, result, source }: Review, reviews: Review[]): MarkedAnswer {
  return {
    number,
    result,
    source,
    reviewed: result,
    dueOn: scheduleReviews(reviews)?.dueOn ?? null,
  };
}

function notMarked(): DomainError {
  return new DomainError("conflict", "This question has no result yet.", {
    reason: "answers.not_marked",
  });
}

function rightAlready(): DomainError {
  return new DomainError("conflict", "This answer counts as right already.", {
    reason: "answers.right_already",
  });
}
