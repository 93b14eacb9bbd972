import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, timestamps } from "../columns.ts";

/** What learners heard on their days, worked out from their listens; it outlives these, and its episodes. */
export const listeningDays = sqliteTable(
  "listening_days",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    localDate: text("local_date").notNull(),
    episodeId: text("episode_id").notNull(),
    listenedMs: integer("listened_ms").notNull(),
    averageSpeed: real("average_speed").notNull(),
    sessions: integer("sessions").notNull(),
    plays: integer("plays").notNull(),
    completion: real("completion").notNull(),
    isRead: integer("is_read", { mode: "boolean" }).notNull(),
    /** The courses that the episode taught, which outlast it. */
    courseIds: text("course_ids", { mode: "json" }).$type<string[]>().notNull().default([]),
    startedAt: at("started_at").notNull(),
    endedAt: at("ended_at").notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.localDate, table.episodeId] }),
    // By which the plays of an episode are added up.
    index("listening_days_episode").on(table.episodeId),
  ],
);
