import type {
  AnswerResult,
  ChoiceKind,
  QuestionKind,
  ReviewSource,
  StoredVerdict,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
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
    index("quiz_scores_course").on(table.courseId, table.takenAt),
    check("quiz_scores_percent", sql`${table.percent} between 0 and 100`),
  ],
);

/** A learner's answer to a question of an episode; a later answer replaces it. */
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
    /** The number of the question in its episode, from 1. */
    number: integer("number").notNull(),
    /** Empty if it was said aloud and not written. */
    text: text("text").notNull(),
    result: text("result").$type<AnswerResult>(),
    source: text("source").$type<ReviewSource>(),
    /** A model's verdict; null if none judged, or if somebody else did since. */
    verdict: text("verdict", { mode: "json" }).$type<StoredVerdict>(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("answers_question").on(table.episodeId, table.userId, table.number),
    check("answers_number", sql`${table.number} > 0`),
  ],
);

/** What is known about a learner and a concept, over all of history; the concept may be deleted. */
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
    /** The schedule: all null until an answer is graded. */
    dueOn: text("due_on"),
    stability: real("stability"),
    difficulty: real("difficulty"),
    reps: integer("reps"),
    lapses: integer("lapses"),
    rights: integer("rights"),
    lastReviewedAt: at("last_reviewed_at"),
    reviewedOn: text("reviewed_on"),
    /** The scheduler that computed it. */
    scheduler: text("scheduler"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conceptId] }),
    index("memories_concept").on(table.conceptId),
    check("memories_kind", sql`${table.lastKind} in ('recall', 'why', 'apply')`),
    check("memories_result", sql`${table.lastResult} in ('had', 'half', 'missed')`),
  ],
);

/**
 * The first answer to each question of an episode, and to each concept that was due outside episodes. What
 * is known of a concept is computed from these rows.
 */
export const reviews = sqliteTable(
  "reviews",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Null outside episodes. The episode and the concept may be deleted. */
    episodeId: text("episode_id"),
    /** The number of the question in its episode; outside episodes, the number of the concept's review. */
    number: integer("number").notNull(),
    conceptId: text("concept_id").notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    /** The words of an answer outside episodes, empty if said aloud; answers in episodes are in `answers`. */
    answer: text("answer"),
    result: text("result").$type<AnswerResult>().notNull(),
    source: text("source").$type<ReviewSource>().notNull(),
    reviewedAt: at("reviewed_at").notNull(),
    localDate: text("local_date").notNull(),
    overruledAt: at("overruled_at"),
    previousResult: text("previous_result").$type<AnswerResult>(),
    previousSource: text("previous_source").$type<ReviewSource>(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("reviews_question").on(table.episodeId, table.userId, table.number),
    uniqueIndex("reviews_due")
      .on(table.userId, table.conceptId, table.number)
      .where(sql`episode_id is null`),
    index("reviews_concept").on(table.userId, table.conceptId),
    index("reviews_days").on(table.userId, table.localDate),
    index("reviews_class").on(table.conceptId, table.reviewedAt),
    index("reviews_overruled")
      .on(table.conceptId, table.overruledAt)
      .where(sql`overruled_at is not null`),
    check("reviews_kind", sql`${table.kind} in ('recall', 'why', 'apply')`),
    check("reviews_result", sql`${table.result} in ('had', 'half', 'missed')`),
    check(
      "reviews_source",
      sql`${table.source} in ('verdict', 'confirmed', 'choice', 'self_mark', 'overrule')`,
    ),
    check("reviews_answer", sql`(${table.episodeId} is null) = (${table.answer} is not null)`),
    check(
      "reviews_overruled",
      sql`(${table.overruledAt} is null) = (${table.previousResult} is null)`,
    ),
  ],
);

/** A learner's choice about a concept; no row means no choice. The concept may be deleted. */
export const conceptChoices = sqliteTable(
  "concept_choices",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    conceptId: text("concept_id").notNull(),
    kind: text("kind").$type<ChoiceKind>().notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conceptId] }),
    index("concept_choices_concept").on(table.conceptId),
    check("concept_choices_kind", sql`${table.kind} in ('skip', 'more', 'not_weak')`),
  ],
);
