import type { CronRun, ReasonName, RunReport } from "@learnlab/domain";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { at, id, timestamps } from "../columns.ts";

export const failedMessages = sqliteTable(
  "failed_messages",
  {
    id: id(),
    queue: text("queue").notNull(),
    body: text("body").notNull(),
    error: text("error").notNull(),
    errorReason: text("error_reason").$type<ReasonName>().notNull(),
    episodeId: text("episode_id"),
    /** When somebody resent its message. */
    replayedAt: at("replayed_at"),
    ...timestamps(),
  },
  (table) => [index("failed_messages_created").on(table.createdAt, table.id)],
);

export const cronRuns = sqliteTable(
  "cron_runs",
  {
    id: id(),
    cron: text("cron").notNull(),
    scheduledAt: at("scheduled_at").notNull(),
    outcome: text("outcome").$type<CronRun["outcome"]>().notNull(),
    report: text("report", { mode: "json" }).$type<RunReport>().notNull(),
    error: text("error"),
    ...timestamps(),
  },
  (table) => [index("cron_runs_created").on(table.createdAt, table.id)],
);

/** Answers to requests with an Idempotency-Key, kept for a day. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    /** A hash of method, address and body: the same key with another request is refused. */
    requestHash: text("request_hash").notNull(),
    /** Null while the first request is still running. */
    status: integer("status"),
    body: text("body").notNull().default(""),
    location: text("location"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    index("idempotency_keys_created").on(table.createdAt),
  ],
);
