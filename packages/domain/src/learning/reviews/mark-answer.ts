import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import type { AnswerResult } from "../../episodes/index.ts";
import { shiftToServer } from "../../shared/index.ts";
import { getQuestion } from "../name-questions.ts";
import type { EpisodeRecordStore } from "../episode-records.ts";
import { AnswerMark, AnswerText, judgeMark } from "../grading/judge-mark.ts";
import { permitRecord } from "../permit-record.ts";
import { keepJudged, type ReviewDeps } from "./keep-review.ts";
import type { ReviewSource } from "./types.ts";

/** The learner's own mark of an answer, or their choice. */
export const MarkAnswer = z.strictObject({
  episodeId: z.uuid(),
  /** The number of the question in its episode. */
  number: z.int().min(1).max(100),
  mark: AnswerMark,
  /** The written answer; by default the stored words stay. */
  text: AnswerText.optional(),
  /** When it was answered, by the client's clock; `sentAt` is that clock now. */
  answeredAt: z.int().min(0).optional(),
  sentAt: z.int().min(0).optional(),
});

type Request = z.infer<typeof MarkAnswer> & { actor: Actor | null };

/** A stored answer after it was marked. */
export interface MarkedAnswer {
  number: number;
  /** The mark of this answer. */
  result: AnswerResult;
  source: ReviewSource;
  /** The mark of the first answer, which schedules the concept. */
  reviewed: AnswerResult;
  /** The learner's local day on which the concept is due; null if it is mastered for good. */
  dueOn: string | null;
}

/**
 * Marks one's own answer. The first mark of a question is its review; a later one changes the stored answer
 * but not when the concept is due.
 */
export async function markAnswer(
  deps: ReviewDeps & { records: EpisodeRecordStore },
  request: Request,
): Promise<MarkedAnswer> {
  const found = await deps.records.find(request.episodeId);
  const episode = permitRecord(found, request, "episodes.markAnswer");
  const question = getQuestion(episode.record.questions, request.number);
  const judged = judgeMark(request, question.texts);
  const { id: episodeId, userId, createdAt } = episode;
  const answer = { episodeId, userId, number: question.number, verdict: null, ...judged };
  const answeredAt = Math.max(createdAt, findMoment(request, deps.clock.now()));
  const { review, dueOn } = await keepJudged(deps, { question, answer, answeredAt });
  const { number, result, source } = answer;
  return { number, result, source, reviewed: review.result, dueOn };
}

/** When it was answered, by the server's clock. */
export function findMoment(
  { answeredAt, sentAt }: { answeredAt?: number | undefined; sentAt?: number | undefined },
  now: number,
): number {
  return answeredAt === undefined || sentAt === undefined
    ? now
    : shiftToServer(answeredAt, sentAt, now);
}
