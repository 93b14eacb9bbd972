import type { ListedProblem, Problem, ProblemResult, ProblemState } from "./types.ts";

export type NewProblem = Omit<
  Problem,
  "courseId" | "answer" | "answeredAt" | "result" | "closedAt"
>;

export interface ProblemFilter {
  /** Null for those of all courses and of none. */
  courseId: string | null;
  state: ProblemState;
}

/** How many are open and answered; counted up to a bound, since more than that need no number. */
export type ProblemCounts = Record<Exclude<ProblemState, "closed">, number>;

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
  /** Of a course, or of all and of none; at most `most` of each. */
  count(of: { courseId: string | null; most: number }): Promise<ProblemCounts>;
  /** Keeps what the learner is told; true if it is the first answer. */
  answer(change: { problemId: string; answer: string; at: number }): Promise<boolean>;
  /** Closes it with a result, or opens it again without one; its answer stays. */
  settle(
    change: { problemId: string; at: number } & (
      | { result: ProblemResult; closedAt: number }
      | { result: null; closedAt: null }
    ),
  ): Promise<void>;
}
