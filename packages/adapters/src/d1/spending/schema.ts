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
