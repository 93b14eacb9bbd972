import type { Language, ProblemKind, ProblemResult } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { courses } from "../courses/schema.ts";

/** What listeners report about episodes. */
export const problems = sqliteTable(
  "problems",
  {
    id: id(),
    /** The report stays when the episode is deleted: its lessons are in others too. */
    episodeId: text("episode_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    language: text("language").$type<Language>().notNull(),
    kind: text("kind").$type<ProblemKind>().notNull(),
    note: text("note").notNull(),
    positionMs: integer("position_ms"),
    quote: text("quote").notNull(),
    conceptId: text("concept_id"),
    courseId: text("course_id").references(() => courses.id),
    answer: text("answer").notNull().default(""),
    answeredAt: at("answered_at"),
    result: text("result").$type<ProblemResult>(),
    closedAt: at("closed_at"),
    ...timestamps(),
  },
  (table) => [
    index("problems_person").on(table.userId, table.episodeId),
    index("problems_course").on(table.courseId, table.createdAt, table.id),
    index("problems_open")
      .on(table.createdAt, table.id)
      .where(sql`${table.closedAt} is null and ${table.answeredAt} is null`),
    index("problems_answered")
      .on(table.createdAt, table.id)
      .where(sql`${table.closedAt} is null and ${table.answeredAt} is not null`),
    index("problems_course_open")
      .on(table.courseId, table.createdAt, table.id)
      .where(sql`${table.closedAt} is null`),
    index("problems_closed")
      .on(table.createdAt, table.id)
      .where(sql`${table.closedAt} is not null`),
    check("problems_kind", sql`${table.kind} in ('audio', 'fact', 'language', 'other')`),
  ],
);
