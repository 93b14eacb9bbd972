/** What admins see of the background: letters of messages that failed, and runs of crons. */
export { keepRun, type KeepRunDeps, listCronRuns } from "./cron-runs.ts";
export {
  DeadLetterRef,
  ListDeadLetters,
  listDeadLetters,
  replayAllDeadLetters,
  replayDeadLetter,
} from "./dead-letters.ts";
export type {
  CronRun,
  CronRunStore,
  DeadLetter,
  DeadLetterState,
  DeadLetterStore,
  ReplayAnswer,
  RunReport,
} from "./ports.ts";
