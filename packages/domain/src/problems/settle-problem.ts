import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type Operation,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type CourseStore, findTaught } from "../courses/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../installation/index.ts";
import { DomainError, TIME_CURSOR } from "../shared/index.ts";
import type { ProblemStore } from "./ports.ts";
import type { ListedProblem, Problem } from "./types.ts";

const page = {
  isOpen: z.boolean().default(true),
  limit: z.int().min(1).max(100).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
};
export const ListProblems = z.strictObject(page);
export const ListCourseProblems = z.strictObject({ courseId: z.uuid(), ...page });

export const CloseProblem = z.strictObject({
  problemId: z.uuid(),
  answer: z.string().trim().max(1_000, "Please use at most 1,000 characters.").default(""),
});
export const ReopenProblem = z.strictObject({ problemId: z.uuid() });

interface ProblemPage {
  problems: ListedProblem[];
  nextCursor: string | null;
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
  return deps.problems.list({ ...request, courseId: null });
}

/** The reports of a course, without names where teachers see only the class as a whole. */
export async function listCourseProblems(
  deps: ReadDeps & ClassPrivacyDeps,
  { actor, ...request }: z.output<typeof ListCourseProblems> & { actor: Actor | null },
): Promise<ProblemPage> {
  await findTaught(deps, { actor, courseId: request.courseId }, "problems.listOfCourse");
  const found = await deps.problems.list(request);
  const { teachersSee } = await readClassPrivacy(deps);
  if (teachersSee === "people") return found;
  return {
    ...found,
    problems: found.problems.map((problem) => ({ ...problem, learnerName: null })),
  };
}

/** Closes a report, with an answer that the learner reads beside the episode; an empty one says nothing. */
export async function closeProblem(
  deps: ReadDeps & AuditDeps,
  { actor, problemId, answer }: z.output<typeof CloseProblem> & { actor: Actor | null },
): Promise<void> {
  const problem = await getProblem(deps, { actor, problemId }, "problems.close");
  const at = deps.clock.now();
  await deps.problems.settle({ problemId, answer, closedAt: at, at });
  await record(deps, { actor, problem, action: "problems.close" });
}

/** Opens a closed report again; its answer goes. */
export async function reopenProblem(
  deps: ReadDeps & AuditDeps,
  { actor, problemId }: z.output<typeof ReopenProblem> & { actor: Actor | null },
): Promise<void> {
  const problem = await getProblem(deps, { actor, problemId }, "problems.reopen");
  await deps.problems.settle({ problemId, answer: "", closedAt: null, at: deps.clock.now() });
  await record(deps, { actor, problem, action: "problems.reopen" });
}

type Settling = "problems.close" | "problems.reopen";

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
  { actor, problem, action }: { actor: Actor | null; problem: Problem; action: Settling },
): Promise<void> {
  const { id: subjectId, userId: personId } = problem;
  await recordAction(deps, { actor, action, subjectId, personId, details: {} });
}
