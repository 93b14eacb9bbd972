import type { AbilityLevel } from "../../accounts/index.ts";
import { levelOf, SCORES_NEEDED, SCORES_READ } from "../assess-ability.ts";
import type { QuizScore } from "../types.ts";

/** A quiz has several questions, so it counts as this many answers. */
const ANSWERS_A_QUIZ = 5;

/** The results of somebody's answers. */
export interface AnswerCounts {
  had: number;
  half: number;
  missed: number;
}

/** A learner's level in a course, with the numbers behind it. */
export interface CourseAbility {
  level: AbilityLevel;
  /** `chosen` if there are too few results: then it is the level that the learner chose. */
  basis: "results" | "chosen";
  /** Over answers and the last twenty quizzes together, a quiz counting as five answers; null without any. */
  percent: number | null;
  answers: { right: number; half: number; count: number };
  quizzes: { count: number; percent: number | null };
}

/** The level in one course, from its scores (newest first) and all answers to its questions. */
export function assessCourse(
  { scores, answers }: { scores: readonly QuizScore[]; answers: AnswerCounts },
  chosen: AbilityLevel,
): CourseAbility {
  const { had, half, missed } = answers;
  const read = scores.slice(0, SCORES_READ);
  const count = had + half + missed;
  const percents = read.reduce((sum, { percent }) => sum + percent, 0);
  const weight = count + read.length * ANSWERS_A_QUIZ;
  const points = had * 100 + half * 50 + percents * ANSWERS_A_QUIZ;
  const percent = weight === 0 ? null : Math.round(points / weight);
  const isEnough = percent !== null && weight >= SCORES_NEEDED * ANSWERS_A_QUIZ;
  return {
    level: isEnough ? levelOf(percent) : chosen,
    basis: isEnough ? "results" : "chosen",
    percent,
    answers: { right: had, half, count },
    quizzes: {
      count: read.length,
      percent: read.length === 0 ? null : Math.round(percents / read.length),
    },
  };
}
