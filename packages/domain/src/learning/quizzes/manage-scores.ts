import { z } from "zod";

import { type Actor, type AuditDeps, recordAction } from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../../installation/index.ts";
import { DomainError } from "../../shared/index.ts";
import { getScoredCourse } from "./permit-scores.ts";
import { isQuizDay, quizMoment } from "./quiz-day.ts";
import type { CourseLearner, CourseScore, QuizScoreStore } from "./types.ts";

const SCORES_SHOWN = 200;

interface ReadDeps {
  courses: Pick<CourseStore, "find">;
  quizScores: QuizScoreStore;
}

interface OfCourse {
  actor: Actor | null;
  courseId: string;
}

export interface ScoreBook {
  /** False if teachers see only the class as a whole: then they enter scores by email address. */
  areNamed: boolean;
  learners: CourseLearner[];
  /** The latest quizzes first, at most 200. */
  scores: CourseScore[];
}

/** The learners for whom a teacher can enter scores, and the entered scores. */
export async function listQuizScores(
  deps: ReadDeps & ClassPrivacyDeps,
  request: OfCourse,
): Promise<ScoreBook> {
  const { courseId } = request;
  await getScoredCourse(deps, request, "quizScores.list");
  const { teachersSee } = await readClassPrivacy(deps);
  if (teachersSee === "totals") return { areNamed: false, learners: [], scores: [] };
  const [learners, scores] = await Promise.all([
    deps.quizScores.listLearners(courseId),
    deps.quizScores.list(courseId, SCORES_SHOWN),
  ]);
  return { areNamed: true, learners, scores };
}

export const CorrectQuizScore = z.strictObject({
  scoreId: z.uuid(),
  percent: z.int().min(0).max(100, "A percent is a whole number from 0 to 100."),
  takenOn: z.iso.date(),
});

type WriteDeps = AuditDeps & ReadDeps;

/** Corrects the percentage of a quiz, and its day. */
export async function correctQuizScore(
  deps: WriteDeps,
  request: z.infer<typeof CorrectQuizScore> & { actor: Actor | null },
): Promise<void> {
  const { scoreId, percent, takenOn, actor } = request;
  const score = await getScore(deps, { scoreId, actor }, "quizScores.correct");
  const at = deps.clock.now();
  if (!isQuizDay(takenOn, at)) throw noQuizDay();
  const takenAt = quizMoment(takenOn);
  if (!(await deps.quizScores.correct({ scoreId, percent, takenAt, at }))) throw scoredThatDay();
  await recordAction(deps, {
    actor,
    action: "quizScores.correct",
    subjectId: scoreId,
    personId: score.userId,
    details: { from: score.percent, to: percent },
  });
}

function noQuizDay(): DomainError {
  return new DomainError("invalid", "The day of a quiz must be a date that is not in the future.", {
    reason: "quizScores.day",
  });
}

function scoredThatDay(): DomainError {
  return new DomainError(
    "conflict",
    "This learner already has a score in this subject on that day.",
    {
      reason: "quizScores.same_day",
    },
  );
}

/** The caller re-enters the score to undo this. */
export async function removeQuizScore(
  deps: WriteDeps,
  { actor, scoreId }: { actor: Actor | null; scoreId: string },
): Promise<void> {
  const score = await getScore(deps, { scoreId, actor }, "quizScores.remove");
  await deps.quizScores.remove(scoreId);
  await recordAction(deps, {
    actor,
    action: "quizScores.remove",
    subjectId: scoreId,
    personId: score.userId,
    details: { percent: score.percent },
  });
}

async function getScore(
  deps: ReadDeps,
  { scoreId, actor }: { scoreId: string; actor: Actor | null },
  operation: "quizScores.correct" | "quizScores.remove",
): Promise<CourseScore> {
  const score = await deps.quizScores.find(scoreId);
  if (score === null) {
    throw new DomainError("not_found", "This score does not exist.", {
      reason: "quizScores.not_found",
    });
  }
  await getScoredCourse(deps, { actor, courseId: score.courseId }, operation);
  return score;
}
