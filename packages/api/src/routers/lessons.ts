import {
  CourseLessons,
  describeSupply,
  EditLesson,
  editLesson,
  HearLesson,
  hearLesson,
  LessonAudioRef,
  LessonRef,
  linkLesson,
  listLessons,
  makeLessonAudio,
  PriceFilling,
  priceFilling,
  requestLessons,
  restoreLesson,
  revoiceLesson,
  withdrawLesson,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const lessons = router({
  list: signedIn
    .input(CourseLessons)
    .query(({ ctx, input }) => listLessons(ctx.deps, { ...input, actor: ctx.actor })),
  hear: signedIn
    .input(HearLesson)
    .mutation(({ ctx, input }) => hearLesson(ctx.deps, { ...input, actor: ctx.actor })),
  makeAudio: signedIn
    .input(HearLesson)
    .mutation(({ ctx, input }) => makeLessonAudio(ctx.deps, { ...input, actor: ctx.actor })),
  audio: signedIn
    .input(LessonAudioRef)
    .query(({ ctx, input }) => linkLesson(ctx.deps, { ...input, actor: ctx.actor })),
  edit: signedIn
    .input(EditLesson)
    .mutation(({ ctx, input }) => editLesson(ctx.deps, { ...input, actor: ctx.actor })),
  supply: signedIn
    .input(CourseLessons)
    .query(({ ctx, input }) => describeSupply(ctx.deps, { ...input, actor: ctx.actor })),
  fillPrice: signedIn
    .input(PriceFilling)
    .query(({ ctx, input }) => priceFilling(ctx.deps, { ...input, actor: ctx.actor })),
  fill: signedIn
    .input(CourseLessons)
    .mutation(({ ctx, input }) => requestLessons(ctx.deps, { ...input, actor: ctx.actor })),
  revoice: signedIn
    .input(LessonRef)
    .mutation(({ ctx, input }) => revoiceLesson(ctx.deps, { ...input, actor: ctx.actor })),
  withdraw: signedIn
    .input(LessonRef)
    .mutation(({ ctx, input }) => withdrawLesson(ctx.deps, { ...input, actor: ctx.actor })),
  restore: signedIn
    .input(LessonRef)
    .mutation(({ ctx, input }) => restoreLesson(ctx.deps, { ...input, actor: ctx.actor })),
});
