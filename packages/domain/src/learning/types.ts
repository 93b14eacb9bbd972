import type { AbilityLevel } from "../accounts/index.ts";

export interface QuizScore {
  courseId: string;
  /** What was tested: a concept's term or a topic. */
  subject: string;
  conceptId: string | null;
  percent: number;
  takenAt: number;
}

export interface Ability {
  level: AbilityLevel;
  /** Where the level comes from, so that it can be shown with its reason. */
  basis: "scores" | "chosen";
  averagePercent: number | null;
}

export interface LearningStore {
  /** Newest first. */
  listQuizScores(userId: string, limit: number): Promise<QuizScore[]>;
}
