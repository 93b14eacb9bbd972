import type { AnswerResult, QuestionKind } from "@learnlab/domain";
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

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { concepts, courses } from "../courses/schema.ts";
import { episodes } from "../episodes/schema.ts";

export const quizScores = sqliteTable(
  "quiz_scores",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    conceptId: text("concept_id").references(() => concepts.id),
    subject: text("subject").notNull(),
    percent: integer("percent").notNull(),
    takenAt: integer("taken_at").notNull(),
    ...timestamps(),
  },
  (table) => [
    index("quiz_scores_user").on(table.userId, table.takenAt),
    check("quiz_scores_percent", sql`${table.percent} between 0 and 100`),
  ],
);

/** What a learner answered to a question of an episode; a later answer takes the place of it. */
export const answers = sqliteTable(
  "answers",
  {
    id: id(),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Of the question in its episode, from 1. */
    number: integer("number").notNull(),
    text: text("text").notNull(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("answers_question").on(table.episodeId, table.userId, table.number),
    check("answers_number", sql`${table.number} > 0`),
  ],
);

/** What is known of a learner and a concept, for all of history; the concept may be gone since. */
export const memories = sqliteTable(
  "memories",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    conceptId: text("concept_id").notNull(),
    timesHeard: integer("times_heard").notNull(),
    firstHeardAt: at("first_heard_at"),
    lastHeardAt: at("last_heard_at"),
    timesAsked: integer("times_asked").notNull(),
    lastAskedAt: at("last_asked_at"),
    lastKind: text("last_kind").$type<QuestionKind>(),
    lastResult: text("last_result").$type<AnswerResult>(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conceptId] }),
    check("memories_kind", sql`${table.lastKind} in ('recall', 'why', 'apply')`),
    check("memories_result", sql`${table.lastResult} in ('had', 'half', 'missed')`),
  ],
);
