/** How an episode is made, step by step: brief, script, speech, audio, publication. */
export { createSingleFlight } from "./audio/single-flight.ts";
export {
  applyEdit,
  describeEditable,
  type EditableScript,
  EditScript,
  editScript,
  EditWaiting,
  openEditor,
} from "./edit-script.ts";
export { type AccuracyReport, checkAccuracy } from "./check-accuracy.ts";
export {
  HearLesson,
  type HeardLesson,
  hearLesson,
  type LessonAudio,
  LessonAudioRef,
  linkLesson,
  makeLessonAudio,
} from "./hear-lesson.ts";
export { makeAudio } from "./make-audio.ts";
export {
  type HeardCard,
  linkReviews,
  type PlayedReviews,
  playReviews,
  type ReviewAudio,
  ReviewAudioRef,
} from "./play-reviews.ts";
export {
  ClassOrderRef,
  followClassOrder,
  OrderClass,
  type OrderedPart,
  orderForClass,
} from "./order-class.ts";
export { type ClassPrice, PriceClass, priceClass } from "./price-class.ts";
export {
  cancelScheduled,
  ListScheduled,
  listScheduled,
  RescheduleOrder,
  rescheduleOrder,
  restoreScheduled,
  ScheduledRef,
} from "./change-scheduled.ts";
export {
  type ListedOrder,
  type OrderOutcome,
  type NewScheduledOrder,
  type OrderedFor,
  type ScheduledOrder,
  type ScheduledOrderStore,
  type ScheduledState,
} from "./steps/scheduled-order-store.ts";
export { ScheduleOrder, scheduleOrder } from "./schedule-order.ts";
export { takeScheduled, type TakeScheduledDeps } from "./take-scheduled.ts";
export { revoiceEpisode, rewriteEpisode } from "./replace-episode.ts";
export { SampleEpisode, sampleEpisode } from "./sample-episode.ts";
export { type MakingReport, readMaking } from "./read-making.ts";
export { type Quota, readQuota } from "./read-quota.ts";
export { type GenerationOutcome, runGeneration } from "./run-generation.ts";
export type { GenerationDeps, GenerationTimings } from "./steps/deps.ts";
export type { Failure } from "./steps/failures.ts";
export type { GenerationStore } from "./steps/generation-store.ts";
export type { GenerationJob, StepClaim } from "./steps/generation-job.ts";
export { type ClassOrderStore, nameOrder } from "./steps/class-order-store.ts";
export type {
  MadeStep,
  Making,
  MakingStore,
  PastAttempt,
  StepAttempt,
} from "./steps/making-store.ts";
export { workKey } from "./steps/held-step.ts";
export { settleAll } from "./steps/settle-all.ts";
export type * from "./reasons.ts";
