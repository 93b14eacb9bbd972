import type { ReasonName } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { at, timestamps } from "../columns.ts";
import { episodes } from "../episodes/schema.ts";

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
    errorReason: text("error_reason").$type<ReasonName | "">().notNull().default(""),
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
