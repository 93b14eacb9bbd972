import type { DailyRun } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { id, timestamps } from "../columns.ts";

/** The outcome of a learner's daily on one of their days: one row, however often it was tried. */
export const dailyRuns = sqliteTable(
  "daily_runs",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    localDate: text("local_date").notNull(),
    outcome: text("outcome").$type<DailyRun["outcome"]>().notNull(),
    reason: text("reason").$type<DailyRun["reason"]>().notNull().default(""),
    episodeId: text("episode_id"),
    /** For a day without an episode: the day on which something is due again. */
    restsUntil: text("rests_until"),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("daily_runs_user_day").on(table.userId, table.localDate),
    index("daily_runs_created").on(table.createdAt),
    check(
      "daily_runs_outcome",
      sql`${table.outcome} in ('requested', 'skipped', 'paused', 'rested')`,
    ),
  ],
);
