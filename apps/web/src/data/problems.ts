import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

type Inputs = inferRouterInputs<AppRouter>["problems"];
type Outputs = inferRouterOutputs<AppRouter>["problems"];
export type ProblemReport = Inputs["report"];
export type ProblemKind = ProblemReport["kind"];
export type OwnProblem = Outputs["ofEpisode"][number];
export type ListedProblem = Outputs["list"]["problems"][number];
export type ProblemCounts = Outputs["list"]["counts"];
export type ProblemState = NonNullable<Inputs["list"]["state"]>;
export type ProblemResult = Inputs["close"]["result"];

const PAGE = 11;

/** What the learner reported of an episode. */
export const loadOwnProblems = query(
  (episodeId: string) => api.problems.ofEpisode.query({ episodeId }),
  "own-problems",
);

export async function sendProblem(report: ProblemReport): Promise<void> {
  await api.problems.report.mutate(report);
  await revalidate(loadOwnProblems.key);
}

export interface ProblemsQuestion {
  /** Null for all, which only admins may ask for. */
  courseId: string | null;
  state: ProblemState;
}

/** The first pages of reports, the newest first. */
export const loadProblems = query(async ({ courseId, state }: ProblemsQuestion, pages: number) => {
  const problems: ListedProblem[] = [];
  let counts: ProblemCounts = { open: 0, answered: 0 };
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const asked = { state, limit: PAGE, cursor };
    const answer: Outputs["list"] =
      courseId === null
        ? await api.problems.list.query(asked)
        : await api.problems.listOfCourse.query({ ...asked, courseId });
    problems.push(...answer.problems);
    counts = answer.counts;
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { problems, counts, hasMore: cursor !== null };
}, "problems");

export async function answerProblem(problemId: string, answer: string): Promise<void> {
  await api.problems.answer.mutate({ problemId, answer });
  await revalidate(loadProblems.key);
}

export async function closeProblem(change: Inputs["close"]): Promise<void> {
  await api.problems.close.mutate(change);
  await revalidate(loadProblems.key);
}

export async function reopenProblem(problemId: string): Promise<void> {
  await api.problems.reopen.mutate({ problemId });
  await revalidate(loadProblems.key);
}
