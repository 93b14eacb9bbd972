import { createRoute, z } from "@hono/zod-openapi";
import { REPORT_TABLES, type ReportTable } from "@learnlab/domain";

import { DaysQuery, LocalDay } from "./days-query.ts";
import { allow, LIST_PROBLEMS, READ_PROBLEMS, readAnswers, readFileAnswers } from "./responses.ts";
import { EXAMPLE_CONCEPT, EXAMPLE_COURSE } from "./schemas.ts";
import { dayTotals } from "./v1-listening-operations.ts";

const count = (description: string) => z.int().min(0).openapi({ description });
const judged = {
  answers: count("First answers to questions."),
  answers_right: count("Of those, the right ones."),
};
const answered = {
  ...judged,
  answers_half: count("Of those, the ones that were half right."),
};
const concepts = {
  concepts_new: count("Concepts that were not met yet."),
  concepts_learning: count("Concepts that are being learned."),
  concepts_mastered: count("Concepts that are mastered for good."),
  concepts_due: count("Concepts that are due for a review."),
};

const Totals = z.object({
  ...dayTotals,
  podcasts_started: count("Podcasts that were begun."),
  podcasts_completed: count("Podcasts that were heard or read to their end."),
  current_streak: count("Active days in a row up to today or yesterday."),
  longest_streak: count("The most active days in a row."),
  is_active_today: z.boolean().openapi({ description: "Whether today counts for it already." }),
  frozen_days: z.string().openapi({
    description: "Missed days within the current streak that a freeze holds, with spaces between.",
  }),
  ...answered,
  ...concepts,
});

const Day = z.object({
  date: LocalDay,
  ...dayTotals,
  ...judged,
  podcasts_finished: count("Podcasts that were heard or read to their end on the day."),
});

const Course = z.object({
  course_id: z.uuid(),
  title: z.string(),
  level: z.enum(["beginner", "intermediate", "advanced"]),
  percent: z.int().nullable().openapi({
    description: "Over answers and quizzes; null where there are none.",
  }),
  ...answered,
  quizzes: count("Quizzes that count."),
  quizzes_percent: z.int().nullable().openapi({ description: "Their average, 0 to 100." }),
  ...concepts,
});

const Concept = z.object({
  course_id: z.uuid(),
  concept_id: z.uuid(),
  term: z.string(),
  state: z.enum(["not_yet", "learning", "mastered"]),
  due_on: LocalDay.nullable(),
  ...judged,
});

const ListenedCourse = z.object({
  course_id: z.uuid().nullable().openapi({ description: "Null for what belongs to no course." }),
  title: z.string().nullable(),
  total_time_listened: dayTotals.total_time_listened,
  ...judged,
});

const WeakPoint = z.object({
  course_id: z.uuid(),
  concept_id: z.uuid().nullable().openapi({ description: "Null for a quiz about something else." }),
  subject: z.string(),
  reason: z.enum(["missed", "quiz", "answers"]).openapi({
    description: "Missed at the last answer, few points in quizzes, or few answers right.",
  }),
  answers: count("First answers to its questions.").nullable(),
  answers_right: count("Of those, the right ones.").nullable(),
  quizzes: count("Quizzes that count.").nullable(),
  quizzes_percent: z.int().nullable().openapi({ description: "Their average, 0 to 100." }),
});

const Due = z.object({ date: LocalDay, concepts_due: concepts.concepts_due });

const TABLES = {
  totals: Totals,
  days: Day,
  listened_courses: ListenedCourse,
  courses: Course,
  weak_points: WeakPoint,
  concepts: Concept,
  due: Due,
} satisfies Record<ReportTable, z.ZodObject>;
export type TableRows = { [TName in ReportTable]: z.infer<(typeof TABLES)[TName]>[] };

/** The names of a table's columns, which are those of the same report as JSON. */
export function listColumns(name: ReportTable): string[] {
  return Object.keys(TABLES[name].shape);
}

const judgedExample = { answers: 12, answers_right: 9 };
const answeredExample = { ...judgedExample, answers_half: 1 };
const conceptsExample = {
  concepts_new: 8,
  concepts_learning: 11,
  concepts_mastered: 3,
  concepts_due: 2,
};
const heardExample = {
  total_time_listened: 345,
  average_speed: 1.25,
  number_of_sessions: 4,
  completion_rate: 0.9,
};
const dayExample = {
  date: "2026-11-30",
  ...heardExample,
  ...judgedExample,
  podcasts_finished: 1,
};

const Report = z
  .object({
    time_zone: z.string().openapi({ description: "The learner's own, by which days are counted." }),
    today: LocalDay,
    from: LocalDay,
    to: LocalDay,
    totals: Totals.openapi({ description: "Over everything, not only the days of the range." }),
    days: z.array(Day).openapi({
      description: "The days of the range on which anything was heard, read, answered or finished.",
    }),
    listened_courses: z.array(ListenedCourse).openapi({
      description: "What was heard and answered on the days of the range, the most heard first.",
    }),
    courses: z.array(Course),
    weak_points: z.array(WeakPoint),
    concepts: z.array(Concept),
    due: z.array(Due).openapi({
      description: "Concepts by the day on which they are due; what is due already is due today.",
    }),
  })
  .openapi("LearningReport", {
    example: {
      time_zone: "Asia/Tokyo",
      today: "2026-11-30",
      from: "2026-11-01",
      to: "2026-11-30",
      totals: {
        ...heardExample,
        podcasts_started: 12,
        podcasts_completed: 9,
        current_streak: 3,
        longest_streak: 21,
        is_active_today: true,
        frozen_days: "2026-11-28",
        ...answeredExample,
        ...conceptsExample,
      },
      days: [dayExample],
      listened_courses: [
        {
          course_id: EXAMPLE_COURSE,
          title: "Acoustics",
          total_time_listened: 345,
          ...judgedExample,
        },
      ],
      courses: [
        {
          course_id: EXAMPLE_COURSE,
          title: "Acoustics",
          level: "intermediate",
          percent: 79,
          ...answeredExample,
          quizzes: 2,
          quizzes_percent: 80,
          ...conceptsExample,
        },
      ],
      weak_points: [
        {
          course_id: EXAMPLE_COURSE,
          concept_id: EXAMPLE_CONCEPT,
          subject: "Resonance",
          reason: "answers",
          answers: 3,
          answers_right: 1,
          quizzes: null,
          quizzes_percent: null,
        },
      ],
      concepts: [
        {
          course_id: EXAMPLE_COURSE,
          concept_id: EXAMPLE_CONCEPT,
          term: "Resonance",
          state: "learning",
          due_on: "2026-12-02",
          answers: 3,
          answers_right: 2,
        },
      ],
      due: [{ date: "2026-12-02", concepts_due: 1 }],
    },
  });

const RANGE_SAID = "The days of the range, or without one of the last 366 days.";
const PROBLEMS = { 401: LIST_PROBLEMS[401], 403: LIST_PROBLEMS[403], 422: LIST_PROBLEMS[422] };

export const getLearningReport = createRoute({
  method: "get",
  path: "/api/v1/reports/learning",
  operationId: "getLearningReport",
  tags: ["Reports"],
  summary: "Read one's own report",
  description: `Everything that one's progress page shows. ${RANGE_SAID}`,
  ...allow("listening:read"),
  request: { query: DaysQuery },
  responses: { ...readAnswers(Report, { description: "The report." }), ...PROBLEMS },
});

export const getLearningTable = createRoute({
  method: "get",
  path: "/api/v1/reports/learning/{table}",
  operationId: "getLearningTable",
  tags: ["Reports"],
  summary: "Read a table of one's own report",
  description: `A table of the report as CSV: UTF-8 with a byte order mark, a header with the names that JSON has, and texts that no spreadsheet runs. ${RANGE_SAID}`,
  ...allow("listening:read"),
  request: {
    query: DaysQuery,
    params: z.object({
      table: z.enum(REPORT_TABLES).openapi({
        param: { name: "table", in: "path" },
        description: "Which table.",
        example: "days",
      }),
    }),
  },
  responses: {
    ...readFileAnswers({
      description: "The table.",
      example: `${Object.keys(dayExample).join(",")}\r\n${Object.values(dayExample).join(",")}\r\n`,
    }),
    ...PROBLEMS,
    404: READ_PROBLEMS[404],
  },
});
