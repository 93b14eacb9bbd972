import type { Language, ReasonName, Step, StepProgress } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, timestamps } from "../columns.ts";
import { episodes } from "../episodes/schema.ts";

export const generationSteps = sqliteTable(
  "generation_steps",
  {
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    /** Its kind. */
    step: text("step").$type<Step["kind"]>().notNull(),
    /** Empty for a step of the whole episode. */
    language: text("language").$type<Language | "">().notNull(),
    state: text("state").$type<StepProgress["state"]>().notNull(),
    attempt: integer("attempt").notNull(),
    runId: text("run_id").notNull().default(""),
    leaseUntil: at("lease_until").notNull(),
    doneParts: integer("done_parts").notNull().default(0),
    totalParts: integer("total_parts").notNull().default(0),
    /** Of what this attempt speaks itself; those of a slow voice, and each call, count for more. */
    doneCharacters: integer("done_characters").notNull().default(0),
    totalCharacters: integer("total_characters").notNull().default(0),
    outputKey: text("output_key").notNull().default(""),
    /** Why an attempt before this one gave the step back. */
    error: text("error"),
    errorReason: text("error_reason").$type<ReasonName>(),
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

/** How a learner's latest episodes begin: one row, so that an older episode has nothing of it. */
export const openings = sqliteTable("openings", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id),
  /** The newest first; one whose script is written anew has the new words. */
  latest: text("latest", { mode: "json" })
    .$type<{ episodeId: string; opening: string[] }[]>()
    .notNull(),
  ...timestamps(),
});
