import type { ListedProblem, Problem } from "./types.ts";

export type NewProblem = Omit<Problem, "courseId" | "answer" | "closedAt">;

export interface ProblemFilter {
  /** Null for those of all courses and of none. */
  courseId: string | null;
  isOpen: boolean;
}

export interface ProblemStore {
  /**
   * Keeps a report with the course of its concept, or of the uploaded episode. The same id changes nothing;
   * false if the person has already reported `mostOpen` problems that are still open.
   */
  add(problem: NewProblem, bounds: { mostOpen: number }): Promise<boolean>;
  find(problemId: string): Promise<Problem | null>;
  /** What a person reported of an episode, in the order of time. */
  listOfEpisode(of: { userId: string; episodeId: string }): Promise<Problem[]>;
  /** A page, the newest first. */
  list(
    page: ProblemFilter & { limit: number; cursor: string | null },
  ): Promise<{ problems: ListedProblem[]; nextCursor: string | null }>;
  /** Closes it with an answer, or opens it again where `closedAt` is null. */
  settle(change: {
    problemId: string;
    answer: string;
    closedAt: number | null;
    at: number;
  }): Promise<void>;
}
