import {
  dropFailedMessage,
  FailedMessageRef,
  ListFailedMessages,
  listFailedMessages,
  replayAllFailedMessages,
  replayFailedMessage,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const failedMessages = router({
  list: signedIn
    .input(ListFailedMessages)
    .query(({ ctx, input }) => listFailedMessages(ctx.deps, { ...input, actor: ctx.actor })),
  replay: signedIn
    .input(FailedMessageRef)
    .mutation(({ ctx, input }) => replayFailedMessage(ctx.deps, { ...input, actor: ctx.actor })),
  drop: signedIn
    .input(FailedMessageRef)
    .mutation(({ ctx, input }) => dropFailedMessage(ctx.deps, { ...input, actor: ctx.actor })),
  replayAll: signedIn.mutation(({ ctx }) =>
    replayAllFailedMessages(ctx.deps, { actor: ctx.actor }),
  ),
});
