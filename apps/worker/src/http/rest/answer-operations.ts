import { createRoute, z } from "@hono/zod-openapi";
import { Answers } from "@learnlab/domain";

import { readJsonBody } from "./read-body.ts";
import { allow, jsonOf, READ_PROBLEMS, readAnswers, WRITE_PROBLEMS } from "./responses.ts";
import { PodcastId } from "./schemas.ts";

const KEYS =
  "Question to answer. A question is called by its text, in either of the podcast's languages, or by its number: so where two questions have the same text.";

const example = {
  answers: {
    "What is Django?": "A Python web framework",
    "How do models work?": "They define the tables of the database",
  },
};

const SubmitAnswers = z
  .strictObject({ answers: Answers.describe(KEYS) })
  .openapi("SubmitAnswers", { example });

const AnswerResult = z.object({
  number: z.int().openapi({ description: "Of the question in the podcast, from 1." }),
  question: z.string().openapi({ description: "In the primary language." }),
  answer: z.string().openapi({ description: "Empty where it was said and not written." }),
  verdict: z.enum(["had", "half", "missed"]).nullable().openapi({
    description: "How it was judged; null until it is, and again once other words came.",
  }),
  judged_by: z
    .enum(["verdict", "confirmed", "choice", "self_mark", "overrule"])
    .nullable()
    .openapi({
      description:
        "A model's verdict, the comparison of words (which only confirms), the choice that was taken, the learner's own mark, or the learner against what stood before.",
    }),
  score: z.int().min(0).max(100).nullable().openapi({
    description: "By the model that judged it; null where none did, and so is the feedback.",
  }),
  feedback: z.string().nullable(),
  expected_answer: z.string(),
  key_terms: z.array(z.string()).openapi({ description: "Words of the expected answer." }),
});

const answered = {
  ...example,
  results: [
    {
      number: 1,
      question: "What is Django?",
      answer: "A Python web framework",
      verdict: "had",
      judged_by: "verdict",
      score: 95,
      feedback: "Right: it is a framework, and made for Python.",
      expected_answer: "Django is a web framework for Python.",
      key_terms: ["web framework"],
    },
  ],
};

const PodcastAnswers = z
  .object({
    answers: z.record(z.string(), z.string()).openapi({ description: KEYS }),
    results: z.array(AnswerResult).openapi({
      description: "Of the answered questions: how each was judged, and what was expected.",
    }),
  })
  .openapi("PodcastAnswers", { example: answered });

const AnswerProgress = z
  .object({
    answered_count: z.int(),
    completion_percentage: z.int().min(0).max(100),
    questions: z.array(
      z.object({
        number: z.int().openapi({ description: "In the podcast, from 1." }),
        question: z.string().openapi({ description: "In the primary language." }),
        answer: z.string().nullable(),
      }),
    ),
  })
  .openapi("AnswerProgress", {
    example: {
      answered_count: 1,
      completion_percentage: 50,
      questions: [
        { number: 1, question: "What is Django?", answer: "A Python web framework" },
        { number: 2, question: "How do models work?", answer: null },
      ],
    },
  });

export const getPodcastProgress = createRoute({
  method: "get",
  path: "/api/podcasts/{id}/progress",
  operationId: "getPodcastProgress",
  tags: ["Answers"],
  summary: "Read how many questions are answered",
  description: "Each question of the podcast with its answer, and how many have one.",
  ...allow("podcasts:read"),
  request: { params: PodcastId },
  responses: {
    ...readAnswers(AnswerProgress, { description: "The questions and what is answered." }),
    ...READ_PROBLEMS,
  },
});

export const getPodcastAnswers = createRoute({
  method: "get",
  path: "/api/podcasts/{id}/answers",
  operationId: "getPodcastAnswers",
  tags: ["Answers"],
  summary: "Read the answers",
  description: "What the learner has answered to the podcast's questions so far.",
  ...allow("podcasts:read"),
  request: { params: PodcastId },
  responses: { ...readAnswers(PodcastAnswers, { description: "The answers." }), ...READ_PROBLEMS },
});

export const putPodcastAnswers = createRoute({
  method: "put",
  path: "/api/podcasts/{id}/answers",
  operationId: "putPodcastAnswers",
  tags: ["Answers"],
  summary: "Answer questions",
  description:
    "Answers the questions it names; answers to others stay as they are. A question that was not asked refuses the whole request.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody],
  request: {
    params: PodcastId,
    body: { required: true, content: { "application/json": { schema: SubmitAnswers } } },
  },
  responses: { 200: jsonOf(PodcastAnswers, "All answers, with the new ones."), ...WRITE_PROBLEMS },
});
