import type { AbilityLevel } from "../accounts/index.ts";
import type { Ability } from "../episodes/index.ts";
import type { QuizScore } from "./types.ts";

/** Fewer scores do not show a level. */
export const SCORES_NEEDED = 5;
/** How many of the last scores count. */
export const SCORES_READ = 20;
/** A lower average is a weakness. */
export const WEAK_BELOW = 60;

/** The level from the last scores; with fewer than five, the level that the learner chose. */
export function assessAbility(scores: QuizScore[], chosen: AbilityLevel): Ability {
  if (scores.length < SCORES_NEEDED)
    return { level: chosen, basis: "chosen", averagePercent: null };
  const averagePercent = Math.round(average(scores.map(({ percent }) => percent)));
  return { level: levelOf(averagePercent), basis: "scores", averagePercent };
}

/** The level for 0 to 100 percent of right answers. */
export function levelOf(averagePercent: number): AbilityLevel {
  if (averagePercent >= 80) return "advanced";
  return averagePercent >= WEAK_BELOW ? "intermediate" : "beginner";
}

/** The average of the quizzes on a subject, with the time of the newest one. */
export interface WeakSubject extends QuizScore {
  quizzes: number;
  /** The newest bad score. */
  failedAt: number;
}

/** Subjects with an average below 60 percent, the weakest first; expects scores with the newest first. */
export function findWeakSubjects(scores: QuizScore[]): WeakSubject[] {
  const bySubject = Map.groupBy(scores, ({ courseId, subject }) => `${courseId} ${subject}`);
  return [...bySubject.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const percent = Math.round(average(group.map((score) => score.percent)));
      const failed = group.filter((score) => score.percent < WEAK_BELOW);
      const failedAt = Math.max(0, ...failed.map(({ takenAt }) => takenAt));
      return [{ ...first, percent, quizzes: group.length, failedAt }];
    })
    .filter(({ percent }) => percent < WEAK_BELOW)
    .toSorted((a, b) => a.percent - b.percent);
}

function average(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
