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

const PAGE = 20;

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
  isOpen: boolean;
}

/** The first pages of reports, the newest first. */
export const loadProblems = query(async ({ courseId, isOpen }: ProblemsQuestion, pages: number) => {
  const problems: ListedProblem[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const asked = { isOpen, limit: PAGE, cursor };
    const answer: Outputs["list"] =
      courseId === null
        ? await api.problems.list.query(asked)
        : await api.problems.listOfCourse.query({ ...asked, courseId });
    problems.push(...answer.problems);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { problems, hasMore: cursor !== null };
}, "problems");

export async function closeProblem(problemId: string, answer: string): Promise<void> {
  await api.problems.close.mutate({ problemId, answer });
  await revalidate(loadProblems.key);
}

export async function reopenProblem(problemId: string): Promise<void> {
  await api.problems.reopen.mutate({ problemId });
  await revalidate(loadProblems.key);
}
