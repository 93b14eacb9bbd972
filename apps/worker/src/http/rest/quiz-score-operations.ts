import { createRoute, z } from "@hono/zod-openapi";
import { LONGEST_SUBJECT, MOST_SCORES } from "@learnlab/domain";

import { readJsonBody } from "./read-body.ts";
import { repeatSafely } from "./repeat-safely.ts";
import {
  allow,
  CONFLICT_PROBLEM,
  jsonOf,
  READ_PROBLEMS,
  readAnswers,
  RepeatHeaders,
  WRITE_PROBLEMS,
} from "./responses.ts";
import { CourseParams, EXAMPLE_USER } from "./schemas.ts";

const example = {
  email: "ada@example.com",
  subject: "Django models",
  percent: 85,
  taken_on: "2026-11-20",
};

const storedExample = {
  id: "0198f2a7-21b0-7e54-8c0d-5b6a7f8e9d10",
  user: EXAMPLE_USER,
  concept: null,
  subject: "Django models",
  percent: 85,
  taken_on: "2026-11-20",
};

const QuizScore = z
  .strictObject({
    email: z.string().optional().openapi({ description: "The learner, by email address." }),
    user: z.uuid().optional().openapi({ description: "The learner, by id: one of both." }),
    subject: z.string().max(LONGEST_SUBJECT).optional().openapi({
      description: "What it was about. Where a concept of the course is called so, it is that.",
    }),
    concept: z.uuid().optional().openapi({ description: "A concept by its id: one of both." }),
    percent: z.int().min(0).max(100).openapi({ description: "How much was right, 0 to 100." }),
    taken_on: z.iso.date().openapi({ description: "The day of the quiz.", example: "2026-11-20" }),
  })
  .refine(({ email, user }) => (email === undefined) !== (user === undefined), {
    error: "Name the learner by email or by user, and not by both.",
  })
  .refine(({ subject, concept }) => (subject === undefined) !== (concept === undefined), {
    error: "Name what it was about by subject or by concept, and not by both.",
  })
  .openapi("QuizScore", { example });
export type QuizScoreBody = z.infer<typeof QuizScore>;

const QuizScores = z
  .union([QuizScore, z.strictObject({ scores: z.array(QuizScore).min(1).max(MOST_SCORES) })])
  .openapi("QuizScores", { example: { scores: [example] } });

const StoredQuizScore = z
  .object({
    id: z.uuid().openapi({ description: "The score's id." }),
    user: z.uuid().openapi({ description: "The learner's id." }),
    concept: z.uuid().nullable().openapi({ description: "The concept that it is about, if any." }),
    subject: z.string().openapi({ description: "What it was about: the concept's term, if any." }),
    percent: z.int().openapi({ description: "How much was right, 0 to 100." }),
    taken_on: z.iso.date().openapi({ description: "The day of the quiz." }),
  })
  .openapi("StoredQuizScore", { example: storedExample });

const SavedQuizScores = z
  .object({
    added: z.int().openapi({ description: "Scores that were not there before." }),
    changed: z.int().openapi({
      description:
        "Scores that stood there with another percent; where teachers see no names, all that stood there.",
    }),
    unchanged: z.int().openapi({
      description: "Scores that stood there just so; none where teachers see no names.",
    }),
    scores: z.array(StoredQuizScore).openapi({ description: "All of them, as they stand now." }),
  })
  .openapi("SavedQuizScores", {
    example: { added: 1, changed: 0, unchanged: 0, scores: [storedExample] },
  });

export const getQuizScores = createRoute({
  method: "get",
  path: "/api/courses/{course_id}/quiz-scores",
  operationId: "getQuizScores",
  tags: ["Courses"],
  summary: "List quiz scores",
  description:
    "The scores of a course's learners, the latest quizzes first, at most 200, for its teacher and admins. None where the installation lets teachers see their class as a whole only.",
  ...allow("podcasts:read"),
  request: { params: CourseParams },
  responses: {
    ...readAnswers(z.array(StoredQuizScore), { description: "The scores." }),
    ...READ_PROBLEMS,
  },
});

export const postQuizScores = createRoute({
  method: "post",
  path: "/api/courses/{course_id}/quiz-scores",
  operationId: "postQuizScores",
  tags: ["Courses"],
  summary: "Enter quiz scores",
  description:
    "Enters one score, or a list of them, of learners of a course, for its teacher and admins: all of them or none. A score of the same learner, subject and day takes the place of the one before, so that the same list may come again.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody, repeatSafely("quizScores.save")],
  request: {
    params: CourseParams,
    headers: RepeatHeaders,
    body: { required: true, content: { "application/json": { schema: QuizScores } } },
  },
  responses: {
    200: jsonOf(SavedQuizScores, "What became of them."),
    ...WRITE_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});
