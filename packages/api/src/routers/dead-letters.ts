import {
  DeadLetterRef,
  ListDeadLetters,
  listDeadLetters,
  replayAllDeadLetters,
  replayDeadLetter,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const deadLetters = router({
  list: signedIn
    .input(ListDeadLetters)
    .query(({ ctx, input }) => listDeadLetters(ctx.deps, { ...input, actor: ctx.actor })),
  replay: signedIn
    .input(DeadLetterRef)
    .mutation(({ ctx, input }) => replayDeadLetter(ctx.deps, { ...input, actor: ctx.actor })),
  replayAll: signedIn.mutation(({ ctx }) => replayAllDeadLetters(ctx.deps, { actor: ctx.actor })),
});
