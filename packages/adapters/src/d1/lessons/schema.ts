import type { AbilityLevel, Language, LessonVariant, StoredLessonText } from "@learnlab/domain";
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

import { at, id, timestamps } from "../columns.ts";
import { concepts } from "../courses/schema.ts";

export const lessons = sqliteTable(
  "lessons",
  {
    id: id(),
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    level: text("level").$type<AbilityLevel>().notNull(),
    variant: text("variant").$type<LessonVariant>().notNull(),
    version: integer("version").notNull(),
    writer: text("writer").notNull(),
    model: text("model"),
    promptVersion: text("prompt_version"),
    /** The checks it passed, each with name and detail. */
    checks: text("checks", { mode: "json" }).$type<unknown[]>().notNull().default([]),
    /** The person who wrote this version; null for a script writer's. */
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
    language: text("language").$type<Language>().notNull(),
    body: text("body", { mode: "json" }).$type<StoredLessonText>().notNull(),
    ...timestamps(),
  },
  (table) => [uniqueIndex("lesson_texts_lesson_language").on(table.lessonId, table.language)],
);

/** Lessons to write before an episode needs them. */
export const writingRequests = sqliteTable(
  "writing_requests",
  {
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    level: text("level").$type<AbilityLevel>().notNull(),
    /** In the order of the list of languages, so that equal requests share a row. */
    languages: text("languages", { mode: "json" }).$type<Language[]>().notNull(),
    tries: integer("tries").notNull().default(0),
    /** When it is due; null after it was given up. */
    tryAt: at("try_at"),
    error: text("error").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.conceptId, table.level, table.languages] }),
    index("writing_requests_due").on(table.tryAt),
  ],
);
