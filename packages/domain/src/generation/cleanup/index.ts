/** What the night removes, for good: and what of it admins set, see and start. */
export { CLEANUP_CRON, cleanUpNow, previewCleanup } from "./cleanup-by-hand.ts";
export type { CleanupDeps } from "./cleanup-run.ts";
export type {
  CleanupExample,
  CleanupFind,
  CleanupStore,
  DueEpisodes,
  GoneEpisodes,
  RowKind,
} from "./ports.ts";
export {
  type CleanupReport,
  type CleanupSection,
  type SectionName,
  summarizeCleanup,
} from "./report.ts";
export { describeRetention, Retention, type RetentionDeps, saveRetention } from "./retention.ts";
export { runCleanup } from "./run-cleanup.ts";
