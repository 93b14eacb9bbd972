import {
  AnswerProblem,
  answerProblem,
  CloseProblem,
  closeProblem,
  EpisodeRef,
  ListCourseProblems,
  listCourseProblems,
  listOwnProblems,
  ListProblems,
  listProblems,
  ReopenProblem,
  reopenProblem,
  ReportProblem,
  reportProblem,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const problems = router({
  report: signedIn
    .input(ReportProblem)
    .mutation(({ ctx, input }) => reportProblem(ctx.deps, { ...input, actor: ctx.actor })),
  ofEpisode: signedIn
    .input(EpisodeRef)
    .query(({ ctx, input }) => listOwnProblems(ctx.deps, { ...input, actor: ctx.actor })),
  list: signedIn
    .input(ListProblems)
    .query(({ ctx, input }) => listProblems(ctx.deps, { ...input, actor: ctx.actor })),
  listOfCourse: signedIn
    .input(ListCourseProblems)
    .query(({ ctx, input }) => listCourseProblems(ctx.deps, { ...input, actor: ctx.actor })),
  answer: signedIn
    .input(AnswerProblem)
    .mutation(({ ctx, input }) => answerProblem(ctx.deps, { ...input, actor: ctx.actor })),
  close: signedIn
    .input(CloseProblem)
    .mutation(({ ctx, input }) => closeProblem(ctx.deps, { ...input, actor: ctx.actor })),
  reopen: signedIn
    .input(ReopenProblem)
    .mutation(({ ctx, input }) => reopenProblem(ctx.deps, { ...input, actor: ctx.actor })),
});
