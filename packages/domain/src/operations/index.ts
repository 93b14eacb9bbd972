/** Background work and its pages for admins: crons, sweeps, failed messages, cleanup. */
export { cleanUpNow, previewCleanup } from "./cleanup/cleanup-by-hand.ts";
export type { CleanupDeps } from "./cleanup/cleanup-run.ts";
export type {
  CleanupExample,
  CleanupFind,
  CleanupStore,
  DroppedUpload,
  DueEpisodes,
  GoneEpisodes,
  LeftUploads,
  RowKind,
} from "./cleanup/ports.ts";
export {
  type CleanupReport,
  type CleanupSection,
  type SectionName,
  summarizeCleanup,
} from "./cleanup/report.ts";
export { runCleanup } from "./cleanup/run-cleanup.ts";
export { keepRun, type KeepRunDeps, listCronRuns } from "./cron-runs.ts";
export {
  dropFailedMessage,
  FailedMessageRef,
  ListFailedMessages,
  listFailedMessages,
  replayAllFailedMessages,
  replayFailedMessage,
} from "./failed-messages.ts";
export { giveUpUpload, type GiveUpUploadDeps } from "./give-up-upload.ts";
export { giveUpMaterial, type GiveUpMaterialDeps, type MaterialWork } from "./give-up-material.ts";
export { giveUp, UNREADABLE } from "./give-up.ts";
export type {
  CronRun,
  CronRunStore,
  FailedMessage,
  FailedMessageState,
  FailedMessageStore,
  ReplayAnswer,
  RunReport,
} from "./ports.ts";
export { previewRecount, recountNow } from "./recount-by-hand.ts";
export { type JobRunner, RunJob, runJobNow } from "./run-job.ts";
export {
  describeWork,
  type EpisodeAtWork,
  QUEUES,
  type QueueDepth,
  type QueueName,
  type WorkStore,
} from "./work.ts";
export { sweepWaiting } from "./sweep-waiting.ts";
export type * from "./reasons.ts";
export { CRONS, JOBS } from "./crons.ts";
