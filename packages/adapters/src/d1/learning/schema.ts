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
    /** Empty where it was said and not written. */
    text: text("text").notNull(),
    result: text("result").$type<AnswerResult>(),
    source: text("source").$type<ReviewSource>(),
    /** What a model said of it; null where none judged, or somebody else did since. */
    verdict: text("verdict", { mode: "json" }).$type<StoredVerdict>(),
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
    /** The schedule: null in all of it until an answer is judged. */
    dueOn: text("due_on"),
    stability: real("stability"),
    difficulty: real("difficulty"),
    reps: integer("reps"),
    lapses: integer("lapses"),
    rights: integer("rights"),
    lastReviewedAt: at("last_reviewed_at"),
    reviewedOn: text("reviewed_on"),
    /** What worked it out. */
    scheduler: text("scheduler"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conceptId] }),
    check("memories_kind", sql`${table.lastKind} in ('recall', 'why', 'apply')`),
    check("memories_result", sql`${table.lastResult} in ('had', 'half', 'missed')`),
  ],
);

/**
 * The first answer to each question of an episode, and to each concept that was due outside of episodes:
 * what is known of a concept is worked out from these.
 */
export const reviews = sqliteTable(
  "reviews",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** The episode and the concept may be gone since; null outside of episodes. */
    episodeId: text("episode_id"),
    /** Of the question in its episode; outside of episodes, which review of the concept it was to be. */
    number: integer("number").notNull(),
    conceptId: text("concept_id").notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    /** The words of an answer outside of episodes, empty where it was said; those of episodes stand in `answers`. */
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

/** What a learner wants of a concept: no row is no choice. The concept may be gone since. */
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
    check("concept_choices_kind", sql`${table.kind} in ('skip', 'more', 'not_weak')`),
  ],
);
