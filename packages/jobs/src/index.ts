/** Work that nobody waits for: queue messages, dead letters and crons. */
export {
  type Delivery,
  handleBatchGivingWay,
  handleDeadLetters,
  handleGenerationBatch,
  retryDelay,
} from "./generation-messages.ts";
export { runCron } from "./run-cron.ts";
