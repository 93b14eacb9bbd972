import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../../accounts/index.ts";
import {
  type Concept,
  type CourseStore,
  QUESTION_KINDS,
  type QuestionKind,
} from "../../courses/index.ts";
import type { AnswerResult, AskedText } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { gradeAnswer } from "../grading/grade-answer.ts";
import { AnswerMark, AnswerText, judgeMark } from "../grading/judge-mark.ts";
import type { AnswerJudge } from "../grading/types.ts";
import { scheduleReviews } from "../memory/schedule.ts";
import { keepJudged, type ReviewDeps } from "../reviews/keep-review.ts";
import { findMoment, type MarkedAnswer } from "../reviews/mark-answer.ts";
import { overruleReview } from "../reviews/overrule-answer.ts";
import type { Review, ReviewSource, StoredVerdict } from "../reviews/types.ts";
import { readQuestion } from "./read-question.ts";

const LONGEST_ANSWER = 2_000;

/** A question of a session as it was dealt. */
const AskedReview = z.strictObject({
  conceptId: z.uuid(),
  number: z.int().min(1).max(100_000),
});

/** A written answer to grade, the learner's own mark, or their choice. */
export const AnswerReview = AskedReview.extend({
  kind: z.enum(QUESTION_KINDS),
  text: AnswerText.optional(),
  mark: AnswerMark.optional(),
  /** When it was answered, by the client's clock; `sentAt` is that clock now. */
  answeredAt: z.int().min(0).optional(),
  sentAt: z.int().min(0).optional(),
});

export const OverruleReview = AskedReview;

/** A stored answer of a session. */
export interface ReviewedAnswer extends MarkedAnswer {
  /** A model's verdict, returned once; null if none judged. */
  verdict: StoredVerdict | null;
}

type SessionDeps = ReviewDeps & {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "findConcept" | "findFor" | "listConceptTexts">;
};

/**
 * Answers a due question. The first answer is its review, as in an episode: a repeated one, or one from
 * another device that asked at the same time, changes nothing and returns the first result. Null if nothing
 * could judge the words: then the learner marks the answer.
 */
export async function answerReview(
  deps: SessionDeps & { answerJudge: AnswerJudge },
  request: z.infer<typeof AnswerReview> & { actor: Actor | null },
): Promise<ReviewedAnswer | null> {
  const { actor, kind } = request;
  const { concept, course } = await findAsked(deps, request);
  requirePermission(actor, "reviews.answer", course);
  const asked = {
    userId: actor.userId,
    conceptId: concept.id,
    episodeId: null,
    number: request.number,
  };
  const history = await deps.reviews.findHistory(asked);
  const known = history.find((one) => isOf(one, asked));
  if (known !== undefined) return tell(known, scheduleReviews(history)?.dueOn ?? null);
  if (request.number > history.length + 1) throw neverAsked();
  const { languages, timeZone } = await getSettings(deps, actor.userId);
  const texts = await readTexts(deps, {
    concept,
    kind,
    language: course.language,
    languages: [...new Set([...languages, course.language])],
  });
  const judged = await judge(deps, { request, texts });
  if (judged === null) return null;
  const { review, dueOn } = await keepJudged(
    deps,
    {
      question: { conceptId: concept.id, kind },
      answer: { userId: actor.userId, episodeId: null, number: request.number, ...judged },
      answeredAt: findMoment(request, deps.clock.now()),
    },
    { history, timeZone },
  );
  // Of two at once the other one may have been faster.
  const isOwn = review.result === judged.result && review.source === judged.source;
  return { ...tell(review, dueOn), verdict: isOwn ? judged.verdict : null };
}

/** "I was right", once, as for an episode's question. */
export async function overruleInSession(
  deps: SessionDeps,
  request: z.infer<typeof OverruleReview> & { actor: Actor | null },
): Promise<MarkedAnswer> {
  const { actor, conceptId, number } = request;
  const { course } = await findAsked(deps, request);
  requirePermission(actor, "reviews.overrule", course);
  return overruleReview(deps, { userId: actor.userId, conceptId, episodeId: null, number });
}

interface Judged {
  text: string;
  result: AnswerResult;
  source: ReviewSource;
  verdict: StoredVerdict | null;
}

async function judge(
  deps: { answerJudge: AnswerJudge },
  { request, texts }: { request: z.infer<typeof AnswerReview>; texts: AskedText[] },
): Promise<Judged | null> {
  const { mark } = request;
  if (mark !== undefined) {
    const { text, ...judged } = judgeMark({ mark, text: request.text }, texts);
    return { text: text ?? "", ...judged, verdict: null };
  }
  const text = cleanText(request.text ?? "", LONGEST_ANSWER);
  if (text === "")
    throw new DomainError("invalid", "Write an answer.", { reason: "answers.empty" });
  const grade = await gradeAnswer(deps, { episodeId: null, texts, text });
  return grade === null ? null : { text, ...grade };
}

/** The concept and its course, if the actor may see them. */
async function findAsked(
  { courses }: Pick<SessionDeps, "courses">,
  { actor, conceptId }: { actor: Actor | null; conceptId: string },
) {
  const concept = await courses.findConcept(conceptId);
  const course =
    concept === null ? null : await courses.findFor(actor?.userId ?? null, concept.courseId);
  if (concept === null || course === null) throw conceptNotFound();
  return { concept, course };
}

/** The question in all languages in which an answer may be right; the learner's first. */
async function readTexts(
  { courses }: Pick<SessionDeps, "courses">,
  of: { concept: Concept; kind: QuestionKind; language: Language; languages: Language[] },
): Promise<AskedText[]> {
  const { concept, kind, language, languages } = of;
  const texts = await courses.listConceptTexts([concept.id], languages);
  return readQuestion({ concept, texts, language }, { kind, languages });
}

function isOf(review: Review, asked: Pick<Review, "conceptId" | "number">): boolean {
  const { episodeId, conceptId, number } = review;
  return episodeId === null && conceptId === asked.conceptId && number === asked.number;
}

function tell(review: Review, dueOn: string | null): ReviewedAnswer {
  const { number, result, source } = review;
  return { number, result, source, reviewed: result, dueOn, verdict: null };
}

function conceptNotFound(): DomainError {
  return new DomainError("not_found", "This question is not asked any more.", {
    reason: "reviews.concept_gone",
  });
}

function neverAsked(): DomainError {
  return new DomainError("conflict", "This question was not asked yet.", {
    reason: "reviews.not_asked",
  });
}
