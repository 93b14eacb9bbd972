import {
  AnswerReview,
  answerReview,
  describeDue,
  linkReviews,
  overruleInSession,
  OverruleReview,
  playReviews,
  readSession,
  ReviewAudioRef,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

/** Reviews outside episodes, at any time. */
export const reviews = router({
  due: signedIn.query(({ ctx }) => describeDue(ctx.deps, { actor: ctx.actor })),
  session: signedIn.query(({ ctx }) => readSession(ctx.deps, { actor: ctx.actor })),
  makeAudio: signedIn.mutation(({ ctx }) => playReviews(ctx.deps, { actor: ctx.actor })),
  audio: signedIn
    .input(ReviewAudioRef)
    .query(({ ctx, input }) => linkReviews(ctx.deps, { ...input, actor: ctx.actor })),
  answer: signedIn
    .input(AnswerReview)
    .mutation(({ ctx, input }) => answerReview(ctx.deps, { ...input, actor: ctx.actor })),
  overrule: signedIn
    .input(OverruleReview)
    .mutation(({ ctx, input }) => overruleInSession(ctx.deps, { ...input, actor: ctx.actor })),
});
