import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { id, timestamps } from "../columns.ts";

/** What calls of suppliers cost an episode on a day of UTC; a model is '' for speech. */
export const spend = sqliteTable(
  "spend",
  {
    /** Empty where the days' sums of many episodes are kept. */
    episodeId: text("episode_id").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull().default(""),
    /** As 2026-11-21. */
    day: text("day").notNull(),
    calls: integer("calls").notNull(),
    units: integer("units").notNull(),
    microDollars: integer("micro_dollars").notNull(),
    /** Of these: calls whose end nobody heard, each at what was reserved for it. */
    estimatedMicroDollars: integer("estimated_micro_dollars").notNull().default(0),
    /** For whom; null for samples and the sums of days. The episode may be gone. */
    userId: text("user_id"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.provider, table.model, table.day] }),
    index("spend_day").on(table.day),
  ],
);

/** Costs of calls whose end is not known yet, each at its highest. */
export const spendReservations = sqliteTable("spend_reservations", {
  id: id(),
  episodeId: text("episode_id").notNull(),
  provider: text("provider").notNull(),
  units: integer("units").notNull(),
  microDollars: integer("micro_dollars").notNull(),
  ...timestamps(),
});

/** Spent and reserved in a month of UTC, as 2026-11: what a reservation is held against. */
export const spendMonths = sqliteTable("spend_months", {
  month: text("month").primaryKey(),
  microDollars: integer("micro_dollars").notNull(),
  ...timestamps(),
});
