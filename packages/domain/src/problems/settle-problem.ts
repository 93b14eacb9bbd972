import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  type Operation,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type CourseStore, findTaught } from "../courses/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../installation/index.ts";
import { tellAnswered, type TellAnsweredDeps } from "../notifications/index.ts";
import { DomainError, TIME_CURSOR } from "../shared/index.ts";
import type { ProblemCounts, ProblemStore } from "./ports.ts";
import {
  type ListedProblem,
  type Problem,
  PROBLEM_RESULTS,
  PROBLEM_STATES,
  type ProblemResult,
  type ProblemState,
} from "./types.ts";

const LONGEST_ANSWER = 1_000;
/** Counted up to it. */
const MOST_COUNTED = 99;

const page = {
  state: z.enum(PROBLEM_STATES).default("open"),
  limit: z.int().min(1).max(100).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
};
export const ListProblems = z.strictObject(page);
export const ListCourseProblems = z.strictObject({ courseId: z.uuid(), ...page });

const Answer = z
  .string()
  .trim()
  .max(LONGEST_ANSWER, "Please use at most 1,000 characters.")
  .transform((text) => text.normalize("NFC"));

export const AnswerProblem = z.strictObject({
  problemId: z.uuid(),
  answer: Answer.refine((text) => /[\p{L}\p{N}]/u.test(text), { error: "Write an answer." }),
});
export const CloseProblem = z.strictObject({
  problemId: z.uuid(),
  result: z.enum(PROBLEM_RESULTS),
  /** Empty to say nothing more than was said. */
  answer: Answer.default(""),
});
export const ReopenProblem = z.strictObject({ problemId: z.uuid() });

interface ProblemPage {
  problems: ListedProblem[];
  nextCursor: string | null;
  counts: ProblemCounts;
}

interface ReadDeps {
  courses: Pick<CourseStore, "find">;
  problems: ProblemStore;
}

/** Everybody's reports, for admins. */
export async function listProblems(
  deps: ReadDeps,
  { actor, ...request }: z.output<typeof ListProblems> & { actor: Actor | null },
): Promise<ProblemPage> {
  requirePermission(actor, "problems.list");
  return readPage(deps, { ...request, courseId: null });
}

/** The reports of a course, without names where teachers see only the class as a whole. */
export async function listCourseProblems(
  deps: ReadDeps & ClassPrivacyDeps,
  { actor, ...request }: z.output<typeof ListCourseProblems> & { actor: Actor | null },
): Promise<ProblemPage> {
  await findTaught(deps, { actor, courseId: request.courseId }, "problems.listOfCourse");
  const found = await readPage(deps, request);
  const { teachersSee } = await readClassPrivacy(deps);
  if (teachersSee === "people") return found;
  return {
    ...found,
    problems: found.problems.map((problem) => ({ ...problem, learnerName: null })),
  };
}

/** Tells the learner something, beside the episode and the first time by mail; the report stays open. */
export async function answerProblem(
  deps: ReadDeps & AuditDeps & TellAnsweredDeps,
  { actor, problemId, answer }: z.output<typeof AnswerProblem> & { actor: Actor | null },
): Promise<void> {
  const problem = await getProblem(deps, { actor, problemId }, "problems.answer");
  await tell(deps, { problem, answer });
  await record(deps, { actor, problem, action: "problems.answer", after: "answered" });
}

/** Closes a report with what came of it, and with an answer to the learner if there is one. */
export async function closeProblem(
  deps: ReadDeps & AuditDeps & TellAnsweredDeps,
  { actor, problemId, result, answer }: z.output<typeof CloseProblem> & { actor: Actor | null },
): Promise<void> {
  const problem = await getProblem(deps, { actor, problemId }, "problems.close");
  const at = deps.clock.now();
  await deps.problems.settle({ problemId, result, closedAt: at, at });
  if (answer !== "" && answer !== problem.answer) await tell(deps, { problem, answer });
  await record(deps, { actor, problem, action: "problems.close", after: "closed", result });
}

/** Opens a closed report again; what its learner was told stays. */
export async function reopenProblem(
  deps: ReadDeps & AuditDeps,
  { actor, problemId }: z.output<typeof ReopenProblem> & { actor: Actor | null },
): Promise<void> {
  const problem = await getProblem(deps, { actor, problemId }, "problems.reopen");
  const change = { problemId, result: null, closedAt: null, at: deps.clock.now() };
  await deps.problems.settle(change);
  const after = problem.answeredAt === null ? "open" : "answered";
  await record(deps, { actor, problem, action: "problems.reopen", after });
}

type Settling = "problems.answer" | "problems.close" | "problems.reopen";

async function readPage(
  { problems }: Pick<ReadDeps, "problems">,
  request: Parameters<ProblemStore["list"]>[0],
): Promise<ProblemPage> {
  const { courseId } = request;
  const [page, counts] = await Promise.all([
    problems.list(request),
    problems.count({ courseId, most: MOST_COUNTED }),
  ]);
  return { ...page, counts };
}

async function tell(
  deps: Pick<ReadDeps, "problems"> & TellAnsweredDeps & Pick<AuditDeps, "clock">,
  { problem, answer }: { problem: Problem; answer: string },
): Promise<void> {
  const { id: problemId, episodeId, userId, quote } = problem;
  const isFirst = await deps.problems.answer({ problemId, answer, at: deps.clock.now() });
  if (isFirst) await tellAnswered(deps, { episodeId, userId, quote, answer });
}

/** The report, if the actor teaches its course; without a course it is the admins' alone. */
async function getProblem(
  deps: ReadDeps,
  { actor, problemId }: { actor: Actor | null; problemId: string },
  operation: Operation & Settling,
): Promise<Problem> {
  const problem = await deps.problems.find(problemId);
  if (problem === null) {
    throw new DomainError("not_found", "This report does not exist.", {
      reason: "problems.not_found",
    });
  }
  const course = problem.courseId === null ? null : await deps.courses.find(problem.courseId);
  requirePermission(actor, operation, course ?? {});
  return problem;
}

async function record(
  deps: AuditDeps,
  change: {
    actor: Actor | null;
    problem: Problem;
    action: Settling;
    after: ProblemState;
    result?: ProblemResult;
  },
): Promise<void> {
  const { actor, problem, action, after, result } = change;
  const { id: subjectId, userId: personId, episodeId } = problem;
  const details = {
    episodeId,
    ...compareValues({ state: stateOf(problem) }, { state: after }),
    ...(result === undefined ? {} : { result }),
  };
  await recordAction(deps, { actor, action, subjectId, personId, details });
}

function stateOf({ closedAt, answeredAt }: Problem): ProblemState {
  if (closedAt !== null) return "closed";
  return answeredAt === null ? "open" : "answered";
}
