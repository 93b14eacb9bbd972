import {
  cleanUpNow,
  DeadLetterRef,
  ListDeadLetters,
  listCronRuns,
  listDeadLetters,
  previewCleanup,
  replayAllDeadLetters,
  replayDeadLetter,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const jobs = router({
  runs: signedIn.query(({ ctx }) => listCronRuns(ctx.deps, { actor: ctx.actor })),
  cleanupPreview: signedIn.query(({ ctx }) => previewCleanup(ctx.deps, { actor: ctx.actor })),
  cleanupNow: signedIn.mutation(({ ctx }) => cleanUpNow(ctx.deps, { actor: ctx.actor })),
});

export const deadLetters = router({
  list: signedIn
    .input(ListDeadLetters)
    .query(({ ctx, input }) => listDeadLetters(ctx.deps, { ...input, actor: ctx.actor })),
  replay: signedIn
    .input(DeadLetterRef)
    .mutation(({ ctx, input }) => replayDeadLetter(ctx.deps, { ...input, actor: ctx.actor })),
  replayAll: signedIn.mutation(({ ctx }) => replayAllDeadLetters(ctx.deps, { actor: ctx.actor })),
});
