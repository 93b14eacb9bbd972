import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import { at, id, timestamps } from "./columns.ts";
import { concepts } from "./courses.ts";
import { episodes } from "./episodes.ts";

export const generationSteps = sqliteTable(
  "generation_steps",
  {
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    step: text("step").notNull(),
    state: text("state").notNull(),
    attempt: integer("attempt").notNull(),
    runId: text("run_id").notNull().default(""),
    leaseUntil: at("lease_until").notNull(),
    doneParts: integer("done_parts").notNull().default(0),
    totalParts: integer("total_parts").notNull().default(0),
    outputKey: text("output_key").notNull().default(""),
    /** Why an attempt before this one gave the step back. */
    error: text("error").notNull().default(""),
    errorReason: text("error_reason").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.step] }),
    check(
      "generation_steps_state",
      sql`${table.state} in ('waiting', 'running', 'done', 'failed')`,
    ),
  ],
);

export const lessons = sqliteTable(
  "lessons",
  {
    id: id(),
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    level: text("level").notNull(),
    variant: text("variant").notNull(),
    version: integer("version").notNull(),
    writer: text("writer").notNull(),
    model: text("model"),
    promptVersion: text("prompt_version"),
    /** Which checks it passed, one name and detail each. */
    checks: text("checks", { mode: "json" }).$type<unknown[]>().notNull().default([]),
    /** The person who wrote this version; null for a writer's own. */
    editedBy: text("edited_by"),
    withdrawnAt: at("withdrawn_at"),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("lessons_concept_level").on(
      table.conceptId,
      table.level,
      table.variant,
      table.version,
    ),
    check("lessons_variant", sql`${table.variant} in ('teach', 'again', 'quick')`),
  ],
);

export const lessonTexts = sqliteTable(
  "lesson_texts",
  {
    id: id(),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    language: text("language").notNull(),
    body: text("body", { mode: "json" }).$type<unknown>().notNull(),
    ...timestamps(),
  },
  (table) => [uniqueIndex("lesson_texts_lesson_language").on(table.lessonId, table.language)],
);

/** Lessons to be written before an episode needs them. */
export const lessonWishes = sqliteTable(
  "lesson_wishes",
  {
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    level: text("level").notNull(),
    /** In the order of the list of languages, so that a wish is one row whoever has it. */
    languages: text("languages", { mode: "json" }).$type<string[]>().notNull(),
    tries: integer("tries").notNull().default(0),
    /** When it is due; null for one that is given up. */
    tryAt: at("try_at"),
    error: text("error").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.conceptId, table.level, table.languages] }),
    index("lesson_wishes_due").on(table.tryAt),
  ],
);

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

export const deadLetters = sqliteTable(
  "dead_letters",
  {
    id: id(),
    queue: text("queue").notNull(),
    body: text("body").notNull(),
    reason: text("reason").notNull(),
    episodeId: text("episode_id"),
    /** When somebody sent its message again. */
    replayedAt: at("replayed_at"),
    ...timestamps(),
  },
  (table) => [index("dead_letters_created").on(table.createdAt)],
);

/** What admins set for the whole installation, by name. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value", { mode: "json" }).$type<unknown>().notNull(),
  ...timestamps(),
});

export const cronRuns = sqliteTable(
  "cron_runs",
  {
    id: id(),
    cron: text("cron").notNull(),
    scheduledAt: at("scheduled_at").notNull(),
    outcome: text("outcome").notNull(),
    report: text("report", { mode: "json" }).$type<Record<string, number | string>>().notNull(),
    ...timestamps(),
  },
  (table) => [index("cron_runs_created").on(table.createdAt)],
);
