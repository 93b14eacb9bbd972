/** Background work: queue messages, failed messages, and crons. */
export {
  type Delivery,
  handleBatchGivingWay,
  handleFailedMessages,
  handleGenerationBatch,
} from "./generation-messages.ts";
export { handleFailedMaterials, handleMaterialBatch } from "./material-messages.ts";
export { handleFailedUploads, handleUploadBatch } from "./upload-messages.ts";
export { handleFailedRollups, handleRollupBatch } from "./rollup-messages.ts";
export { followSearch } from "./follow-search.ts";
export { runCron, runCronByHand } from "./run-cron.ts";
