import type { AbilityLevel, Language } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { id, timestamps } from "../columns.ts";

export const courses = sqliteTable(
  "courses",
  {
    id: id(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    level: text("level").$type<AbilityLevel>().notNull(),
    language: text("language").$type<Language>().notNull(),
    teacherId: text("teacher_id")
      .notNull()
      .references(() => users.id),
    joinCode: text("join_code").notNull(),
    isListed: integer("is_listed", { mode: "boolean" }).notNull(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("courses_join_code").on(table.joinCode),
    index("courses_teacher").on(table.teacherId),
    check("courses_level", sql`${table.level} in ('beginner', 'intermediate', 'advanced')`),
  ],
);

export const enrollments = sqliteTable(
  "enrollments",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("enrollments_user_course").on(table.userId, table.courseId),
    index("enrollments_course").on(table.courseId),
  ],
);

export const materials = sqliteTable(
  "materials",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    title: text("title").notNull(),
    mediaType: text("media_type").notNull(),
    textKey: text("text_key").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    ...timestamps(),
  },
  (table) => [index("materials_course").on(table.courseId)],
);

export const concepts = sqliteTable(
  "concepts",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    materialId: text("material_id")
      .notNull()
      .references(() => materials.id),
    position: integer("position").notNull(),
    term: text("term").notNull(),
    question: text("question").notNull(),
    answer: text("answer").notNull(),
    explanation: text("explanation", { mode: "json" })
      .$type<{ text: string; quote: string }[]>()
      .notNull(),
    quote: text("quote").notNull(),
    ...timestamps(),
  },
  (table) => [uniqueIndex("concepts_course_position").on(table.courseId, table.position)],
);

export const conceptTexts = sqliteTable(
  "concept_texts",
  {
    id: id(),
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    language: text("language").$type<Language>().notNull(),
    term: text("term").notNull(),
    question: text("question").notNull(),
    answer: text("answer").notNull(),
    explanation: text("explanation", { mode: "json" }).$type<string[]>().notNull(),
    ...timestamps(),
  },
  (table) => [uniqueIndex("concept_texts_concept_language").on(table.conceptId, table.language)],
);
