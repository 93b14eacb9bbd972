import type { Language, Listen, Progress } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, timestamps } from "../columns.ts";
import { episodes } from "../episodes/schema.ts";

export const progress = sqliteTable(
  "progress",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    language: text("language").$type<Language>().notNull(),
    positionMs: integer("position_ms").notNull(),
    furthestMs: integer("furthest_ms").notNull(),
    speed: real("speed").notNull(),
    coverage: text("coverage", { mode: "json" }).$type<Progress["coverage"]>().notNull(),
    completion: real("completion").notNull(),
    completedAt: at("completed_at"),
    lastPlayedAt: at("last_played_at").notNull(),
    /** What may count as heard besides the time since `credited_at`, when playing began; see credit.ts. */
    creditMs: integer("credit_ms").notNull().default(60_000),
    creditedAt: at("credited_at").notNull().default(0),
    version: integer("version").notNull(),
    /** Which pieces of the episode are remembered as heard, one bit each, as of the version below. */
    remembered: integer("remembered").notNull().default(0),
    rememberedVersion: integer("remembered_version").notNull().default(0),
    ...timestamps(),
  },
  (table) => [
    index("progress_to_remember")
      .on(table.userId)
      .where(sql`${table.version} <> ${table.rememberedVersion}`),
    // What was finished within a time.
    index("progress_finished")
      .on(table.userId, table.completedAt)
      .where(sql`${table.completedAt} is not null`),
    primaryKey({ columns: [table.episodeId, table.userId] }),
    check("progress_completion", sql`${table.completion} between 0 and 1`),
  ],
);

/**
 * What a device played, a row for each stretch of playing, which grows while it goes on. It outlives its
 * episode, since the time was spent all the same.
 */
export const listens = sqliteTable(
  "listens",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Made by the device, so that only its own learner can be told by it. */
    id: text("id").notNull(),
    episodeId: text("episode_id").notNull(),
    language: text("language").$type<Language>().notNull(),
    kind: text("kind").$type<Listen["kind"]>().notNull(),
    fromMs: integer("from_ms").notNull(),
    toMs: integer("to_ms").notNull(),
    speed: real("speed").notNull(),
    startedAt: at("started_at").notNull(),
    wallMs: integer("wall_ms").notNull(),
    durationMs: integer("duration_ms").notNull(),
    /** Where its learner lived when it was first reported. */
    timeZone: text("time_zone").notNull(),
    /** Counts what was added to it and when its days are to be worked out anew, and up to which of them they know it. */
    version: integer("version").notNull(),
    rolledVersion: integer("rolled_version").notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    index("listens_of_time").on(table.userId, table.startedAt),
    // By which those go that are old.
    index("listens_by_age").on(table.startedAt),
    index("listens_to_roll")
      .on(table.userId)
      .where(sql`${table.version} <> ${table.rolledVersion}`),
  ],
);
