import type {
  EpisodeChoice,
  Language,
  OutputFormat,
  PastAttempt,
  Reason,
  ReasonName,
  RequestRefusal,
  ScheduledState,
  Step,
  StepProgress,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { courses } from "../courses/schema.ts";
import { episodes } from "../episodes/schema.ts";

export const generationSteps = sqliteTable(
  "generation_steps",
  {
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    /** The kind of step. */
    step: text("step").$type<Step["kind"]>().notNull(),
    /** Empty for a step of the whole episode. */
    language: text("language").$type<Language | "">().notNull(),
    state: text("state").$type<StepProgress["state"]>().notNull(),
    attempt: integer("attempt").notNull(),
    runId: text("run_id").notNull().default(""),
    leaseUntil: at("lease_until").notNull(),
    doneParts: integer("done_parts").notNull().default(0),
    totalParts: integer("total_parts").notNull().default(0),
    /** The characters spoken by this attempt, weighted: slow voices and single calls count for more. */
    doneCharacters: integer("done_characters").notNull().default(0),
    totalCharacters: integer("total_characters").notNull().default(0),
    outputKey: text("output_key").notNull().default(""),
    /** Why an earlier attempt released the step. */
    error: text("error"),
    errorReason: text("error_reason").$type<ReasonName>(),
    /** When the latest attempt began and ended; null before it begins, and in rows from before it was recorded. */
    beganAt: at("began_at"),
    endedAt: at("ended_at"),
    /** The attempts before it, the oldest first. */
    past: text("past", { mode: "json" }).$type<PastAttempt[]>(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.step, table.language] }),
    check(
      "generation_steps_step",
      sql`${table.step} in ('brief', 'script', 'publish') and ${table.language} = ''
        or ${table.step} in ('speech', 'assemble') and ${table.language} <> ''`,
    ),
    check(
      "generation_steps_state",
      sql`${table.state} in ('waiting', 'running', 'done', 'failed')`,
    ),
  ],
);

/** How a learner's latest episodes begin, in one row, so that older episodes leave nothing behind. */
export const openings = sqliteTable("openings", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id),
  /** The newest first; an episode whose script is rewritten gets the new words. */
  latest: text("latest", { mode: "json" })
    .$type<{ episodeId: string; opening: string[] }[]>()
    .notNull(),
  ...timestamps(),
});

/** Episodes that admins ordered for a later time, of one learner or of everybody in a course. */
export const scheduledOrders = sqliteTable(
  "scheduled_orders",
  {
    id: id(),
    /** The learner; null for a class. */
    userId: text("user_id").references(() => users.id),
    courseId: text("course_id").references(() => courses.id),
    languages: text("languages", { mode: "json" }).$type<Language[]>().notNull(),
    outputFormat: text("output_format").$type<OutputFormat>().notNull(),
    choice: text("choice", { mode: "json" }).$type<EpisodeChoice>(),
    dueAt: at("due_at").notNull(),
    timeZone: text("time_zone").notNull(),
    /** The admin, or the id of the deletion of their account. */
    orderedBy: text("ordered_by").notNull(),
    state: text("state").$type<ScheduledState>().notNull(),
    /** The last enrolment of the class that was asked for. */
    cursor: text("cursor"),
    episodeId: text("episode_id"),
    refusal: text("refusal", { mode: "json" }).$type<Reason>(),
    ...timestamps(),
  },
  (table) => [
    index("scheduled_orders_waiting")
      .on(table.dueAt, table.id)
      .where(sql`${table.state} = 'waiting'`),
    index("scheduled_orders_over")
      .on(table.dueAt, table.id)
      .where(sql`${table.state} <> 'waiting'`),
    index("scheduled_orders_person").on(table.userId),
    check("scheduled_orders_for", sql`(${table.userId} is null) <> (${table.courseId} is null)`),
    check("scheduled_orders_format", sql`${table.outputFormat} in ('text', 'audio', 'both')`),
    check(
      "scheduled_orders_state",
      sql`${table.state} in ('waiting', 'cancelled', 'done', 'refused')`,
    ),
  ],
);

/** Learners who got no episode of an order for their class. */
export const classRefusals = sqliteTable(
  "class_refusals",
  {
    orderId: text("order_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    refusal: text("refusal", { mode: "json" }).$type<RequestRefusal>().notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.userId] }),
    index("class_refusals_person").on(table.userId),
  ],
);
