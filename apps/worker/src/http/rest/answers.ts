import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  type AnswersWithOutcomes,
  getAnswerProgress,
  getAnswers,
  submitAnswers,
} from "@learnlab/domain";

import { getPodcastAnswers, getPodcastProgress, putPodcastAnswers } from "./answer-operations.ts";
import type { RestEnv } from "./rest-context.ts";

/** Learners' answers to the questions of a podcast. */
export function addAnswers(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getPodcastProgress, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    const progress = await getAnswerProgress(c.env.machine, asked);
    return c.json(
      {
        answered_count: progress.answeredCount,
        completion_percentage: progress.completionPercentage,
        questions: progress.questions.map(({ number, question, answer }) => ({
          number,
          question,
          answer,
        })),
      },
      200,
    );
  });

  app.openapi(getPodcastAnswers, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    return c.json(toBody(await getAnswers(c.env.machine, asked)), 200);
  });

  app.openapi(putPodcastAnswers, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    const { answers } = c.req.valid("json");
    return c.json(toBody(await submitAnswers(c.env.machine, { ...asked, answers })), 200);
  });
}

function toBody({ answers, outcomes }: AnswersWithOutcomes) {
  const results = outcomes.map(({ result, source, verdict, expected, keyTerms, ...given }) => ({
    ...given,
    verdict: result,
    judged_by: source,
    score: verdict?.score ?? null,
    feedback: verdict?.feedback ?? null,
    expected_answer: expected,
    key_terms: keyTerms,
  }));
  return { answers, results };
}
