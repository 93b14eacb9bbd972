/** Problems that listeners report: what is wrong where, and what became of it. */
export type { NewProblem, ProblemFilter, ProblemStore } from "./ports.ts";
export { listOwnProblems, ReportProblem, reportProblem } from "./report-problem.ts";
export {
  CloseProblem,
  closeProblem,
  ListCourseProblems,
  listCourseProblems,
  ListProblems,
  listProblems,
  ReopenProblem,
  reopenProblem,
} from "./settle-problem.ts";
export type { ListedProblem, Problem, ProblemKind } from "./types.ts";
export type * from "./reasons.ts";
