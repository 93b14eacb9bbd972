import {
  CorrectQuizScore,
  correctQuizScore,
  listQuizScores,
  PreviewQuizCsv,
  previewQuizCsv,
  removeQuizScore,
  SaveQuizScores,
  saveQuizScores,
} from "@learnlab/domain";
import { z } from "zod";

import { router, signedIn } from "../trpc.ts";

const CourseRef = z.strictObject({ courseId: z.uuid() });

export const quizScores = router({
  list: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listQuizScores(ctx.deps, { ...input, actor: ctx.actor })),
  // A mutation although it stores nothing, because a file is too long for an address.
  preview: signedIn
    .input(PreviewQuizCsv)
    .mutation(({ ctx, input }) => previewQuizCsv(ctx.deps, { ...input, actor: ctx.actor })),
  save: signedIn
    .input(SaveQuizScores)
    .mutation(({ ctx, input }) => saveQuizScores(ctx.deps, { ...input, actor: ctx.actor })),
  correct: signedIn
    .input(CorrectQuizScore)
    .mutation(({ ctx, input }) => correctQuizScore(ctx.deps, { ...input, actor: ctx.actor })),
  remove: signedIn
    .input(z.strictObject({ scoreId: z.uuid() }))
    .mutation(({ ctx, input }) => removeQuizScore(ctx.deps, { ...input, actor: ctx.actor })),
});
