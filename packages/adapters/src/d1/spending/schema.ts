import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { id, timestamps } from "../columns.ts";

/** The cost of an episode's supplier calls on a UTC day; the model is '' for speech. */
export const spend = sqliteTable(
  "spend",
  {
    /** Empty in rows that hold the day's sum of many episodes. */
    episodeId: text("episode_id").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull().default(""),
    /** As 2026-11-21. */
    day: text("day").notNull(),
    calls: integer("calls").notNull(),
    units: integer("units").notNull(),
    microDollars: integer("micro_dollars").notNull(),
    /** The part of calls whose outcome is unknown, counted at the reserved amount. */
    estimatedMicroDollars: integer("estimated_micro_dollars").notNull().default(0),
    /** The learner; null for samples and sums of days. The episode may be deleted. */
    userId: text("user_id"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.provider, table.model, table.day] }),
    index("spend_day").on(table.day),
  ],
);

/*
 * The next four are sums of `spend`. Triggers write them with each of its rows, and with what an episode teaches,
 * so that reports read sums and not single costs.
 */

/** By UTC day, supplier and model. */
export const spendDays = sqliteTable(
  "spend_days",
  {
    day: text("day").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull(),
    calls: integer("calls").notNull(),
    units: integer("units").notNull(),
    microDollars: integer("micro_dollars").notNull(),
    estimatedMicroDollars: integer("estimated_micro_dollars").notNull(),
    ...timestamps(),
  },
  (table) => [primaryKey({ columns: [table.day, table.provider, table.model] })],
);

/** By UTC month and learner. */
export const spendLearners = sqliteTable(
  "spend_learners",
  {
    /** As 2026-11. */
    month: text("month").notNull(),
    userId: text("user_id").notNull(),
    microDollars: integer("micro_dollars").notNull(),
    episodes: integer("episodes").notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.userId] }),
    index("spend_learners_dearest").on(table.month, sql`"micro_dollars" desc`, table.userId),
  ],
);

/**
 * By UTC month and course; `parts` keeps shares of an episode in whole numbers. Of an episode with three concepts,
 * two of them of this course, twice the cost is added to the row of three parts.
 */
export const spendCourses = sqliteTable(
  "spend_courses",
  {
    month: text("month").notNull(),
    /** Empty for what belongs to no course, or to an episode that is gone. */
    courseId: text("course_id").notNull(),
    parts: integer("parts").notNull(),
    /** Micro-dollars, each as often as the course has parts of its episode. */
    microDollars: integer("micro_dollars").notNull(),
    /** Those that are still there. */
    episodes: integer("episodes").notNull(),
    /** Rows of `spend`. */
    costs: integer("costs").notNull(),
    ...timestamps(),
  },
  (table) => [primaryKey({ columns: [table.month, table.courseId, table.parts] })],
);

/** By UTC day and supplier, of single episodes only. */
export const spendEpisodes = sqliteTable(
  "spend_episodes",
  {
    day: text("day").notNull(),
    provider: text("provider").notNull(),
    units: integer("units").notNull(),
    /** Those whose last cost with this supplier is of this day: of a range of days, each counts once. */
    episodes: integer("episodes").notNull(),
    ...timestamps(),
  },
  (table) => [primaryKey({ columns: [table.day, table.provider] })],
);

/** Calls whose cost is not known yet, each at its maximum. */
export const spendReservations = sqliteTable("spend_reservations", {
  id: id(),
  episodeId: text("episode_id").notNull(),
  provider: text("provider").notNull(),
  units: integer("units").notNull(),
  microDollars: integer("micro_dollars").notNull(),
  ...timestamps(),
});

/** Spent and reserved in a UTC month, as 2026-11; reservations are checked against it. */
export const spendMonths = sqliteTable("spend_months", {
  month: text("month").primaryKey(),
  microDollars: integer("micro_dollars").notNull(),
  ...timestamps(),
});
