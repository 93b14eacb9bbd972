import {
  cancelScheduled,
  checkAccuracy,
  ClassOrderRef,
  EditScript,
  editScript,
  EpisodeRef,
  followClassOrder,
  getAnswerProgress,
  getAnswers,
  getEpisode,
  getEpisodeStatus,
  getTrackLinks,
  LearnerRef,
  ListAllEpisodes,
  listAllEpisodes,
  listChoices,
  ListEpisodes,
  listEpisodes,
  ListScheduled,
  listScheduled,
  makeAudio,
  MarkAnswer,
  markAnswer,
  openEditor,
  OrderClass,
  orderForClass,
  OverruleAnswer,
  overruleAnswer,
  PriceClass,
  priceClass,
  readMaking,
  readQuota,
  readScript,
  removeEpisode,
  RescheduleOrder,
  rescheduleOrder,
  RequestEpisode,
  requestEpisode,
  restoreEpisode,
  restoreScheduled,
  retryEpisode,
  revoiceEpisode,
  rewriteEpisode,
  ScheduledRef,
  ScheduleOrder,
  scheduleOrder,
  SearchEpisodes,
  searchEpisodes,
  SubmitAnswers,
  submitAnswers,
  TrackRef,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

const ofEpisode = signedIn.input(EpisodeRef);

export const episodes = router({
  request: signedIn
    .input(RequestEpisode)
    .mutation(({ ctx, input }) => requestEpisode(ctx.deps, { ...input, actor: ctx.actor })),
  quota: signedIn
    .input(LearnerRef)
    .query(({ ctx, input }) => readQuota(ctx.deps, { ...input, actor: ctx.actor })),
  choices: signedIn
    .input(LearnerRef)
    .query(({ ctx, input }) => listChoices(ctx.deps, { ...input, actor: ctx.actor })),
  list: signedIn
    .input(ListEpisodes)
    .query(({ ctx, input }) => listEpisodes(ctx.deps, { ...input, actor: ctx.actor })),
  search: signedIn
    .input(SearchEpisodes)
    .query(({ ctx, input }) => searchEpisodes(ctx.deps, { ...input, actor: ctx.actor })),
  listAll: signedIn
    .input(ListAllEpisodes)
    .query(({ ctx, input }) => listAllEpisodes(ctx.deps, { ...input, actor: ctx.actor })),
  classPrice: signedIn
    .input(PriceClass)
    .query(({ ctx, input }) => priceClass(ctx.deps, { ...input, actor: ctx.actor })),
  orderForClass: signedIn
    .input(OrderClass)
    .mutation(({ ctx, input }) => orderForClass(ctx.deps, { ...input, actor: ctx.actor })),
  classOrder: signedIn
    .input(ClassOrderRef)
    .query(({ ctx, input }) => followClassOrder(ctx.deps, { ...input, actor: ctx.actor })),
  schedule: signedIn
    .input(ScheduleOrder)
    .mutation(({ ctx, input }) => scheduleOrder(ctx.deps, { ...input, actor: ctx.actor })),
  scheduled: signedIn
    .input(ListScheduled)
    .query(({ ctx, input }) => listScheduled(ctx.deps, { ...input, actor: ctx.actor })),
  reschedule: signedIn
    .input(RescheduleOrder)
    .mutation(({ ctx, input }) => rescheduleOrder(ctx.deps, { ...input, actor: ctx.actor })),
  cancelScheduled: signedIn
    .input(ScheduledRef)
    .mutation(({ ctx, input }) => cancelScheduled(ctx.deps, { ...input, actor: ctx.actor })),
  restoreScheduled: signedIn
    .input(ScheduledRef)
    .mutation(({ ctx, input }) => restoreScheduled(ctx.deps, { ...input, actor: ctx.actor })),
  making: ofEpisode.query(({ ctx, input }) => readMaking(ctx.deps, { ...input, actor: ctx.actor })),
  get: ofEpisode.query(({ ctx, input }) => getEpisode(ctx.deps, { ...input, actor: ctx.actor })),
  script: ofEpisode.query(({ ctx, input }) => readScript(ctx.deps, { ...input, actor: ctx.actor })),
  status: ofEpisode.query(({ ctx, input }) =>
    getEpisodeStatus(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  audio: signedIn
    .input(TrackRef)
    .query(({ ctx, input }) => getTrackLinks(ctx.deps, { ...input, actor: ctx.actor })),
  accuracyCheck: ofEpisode.query(({ ctx, input }) =>
    checkAccuracy(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  answers: ofEpisode.query(({ ctx, input }) =>
    getAnswers(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  answerProgress: ofEpisode.query(({ ctx, input }) =>
    getAnswerProgress(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  submitAnswers: signedIn
    .input(SubmitAnswers)
    .mutation(({ ctx, input }) => submitAnswers(ctx.deps, { ...input, actor: ctx.actor })),
  markAnswer: signedIn
    .input(MarkAnswer)
    .mutation(({ ctx, input }) => markAnswer(ctx.deps, { ...input, actor: ctx.actor })),
  overruleAnswer: signedIn
    .input(OverruleAnswer)
    .mutation(({ ctx, input }) => overruleAnswer(ctx.deps, { ...input, actor: ctx.actor })),
  retry: ofEpisode.mutation(({ ctx, input }) =>
    retryEpisode(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  makeAudio: ofEpisode.mutation(({ ctx, input }) =>
    makeAudio(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  revoice: ofEpisode.mutation(({ ctx, input }) =>
    revoiceEpisode(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  rewrite: ofEpisode.mutation(({ ctx, input }) =>
    rewriteEpisode(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  openEditor: ofEpisode.query(({ ctx, input }) =>
    openEditor(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  edit: signedIn
    .input(EditScript)
    .mutation(({ ctx, input }) => editScript(ctx.deps, { ...input, actor: ctx.actor })),
  remove: ofEpisode.mutation(({ ctx, input }) =>
    removeEpisode(ctx.deps, { ...input, actor: ctx.actor }),
  ),
  restore: ofEpisode.mutation(({ ctx, input }) =>
    restoreEpisode(ctx.deps, { ...input, actor: ctx.actor }),
  ),
});
