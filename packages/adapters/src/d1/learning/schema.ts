import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { id, timestamps } from "../columns.ts";
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
