/** Problems that listeners report: what is wrong where, and what became of it. */
export type { NewProblem, ProblemCounts, ProblemFilter, ProblemStore } from "./ports.ts";
export { listOwnProblems, ReportProblem, reportProblem } from "./report-problem.ts";
export {
  AnswerProblem,
  answerProblem,
  CloseProblem,
  closeProblem,
  ListCourseProblems,
  listCourseProblems,
  ListProblems,
  listProblems,
  ReopenProblem,
  reopenProblem,
} from "./settle-problem.ts";
export type { ListedProblem, Problem, ProblemKind, ProblemResult, ProblemState } from "./types.ts";
export type * from "./reasons.ts";
