import {
  cleanUpNow,
  describeWork,
  listCronRuns,
  previewCleanup,
  previewRecount,
  RecountFrom,
  recountNow,
  RunJob,
  runJobNow,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const jobs = router({
  work: signedIn.query(({ ctx }) => describeWork(ctx.deps, { actor: ctx.actor })),
  runs: signedIn.query(({ ctx }) => listCronRuns(ctx.deps, { actor: ctx.actor })),
  runNow: signedIn
    .input(RunJob)
    .mutation(({ ctx, input }) => runJobNow(ctx.deps, { ...input, actor: ctx.actor })),
  recountPreview: signedIn
    .input(RecountFrom)
    .query(({ ctx, input }) => previewRecount(ctx.deps, { ...input, actor: ctx.actor })),
  recountNow: signedIn
    .input(RecountFrom)
    .mutation(({ ctx, input }) => recountNow(ctx.deps, { ...input, actor: ctx.actor })),
  cleanupPreview: signedIn.query(({ ctx }) => previewCleanup(ctx.deps, { actor: ctx.actor })),
  cleanupNow: signedIn.mutation(({ ctx }) => cleanUpNow(ctx.deps, { actor: ctx.actor })),
});
