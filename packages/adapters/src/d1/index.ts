/** D1: the tables, and a store for each port that keeps rows. */
export { createD1AccountStore, createD1AuditLog, toSettings } from "./account-store.ts";
export { createD1CleanupStore } from "./cleanup-store.ts";
export { createD1CourseStore } from "./course-store.ts";
export { createD1CronRunStore } from "./cron-run-store.ts";
export { createD1DailyStore } from "./daily-store.ts";
export { type Database, openDatabase } from "./database.ts";
export { createD1DeadLetterStore } from "./dead-letter-store.ts";
export { createD1EpisodeStore } from "./episode-store.ts";
export { createD1GenerationStore } from "./generation-store.ts";
export { createD1InvitationStore } from "./invitation-store.ts";
export { createD1LearningStore } from "./learning-store.ts";
export { createD1LessonLibrary } from "./lesson-library.ts";
export { createD1LessonStore } from "./lesson-store.ts";
export { createD1ProgressStore } from "./progress-store.ts";
export * as schema from "./schema/index.ts";
export { isPassingFault } from "./passing-fault.ts";
export { createD1SettingsStore } from "./settings-store.ts";
export { createD1SpendLedger } from "./spend-ledger.ts";
