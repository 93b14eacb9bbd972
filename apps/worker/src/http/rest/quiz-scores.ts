import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  type EnteredScore,
  listQuizScores,
  SaveQuizScores,
  saveQuizScores,
} from "@learnlab/domain";

import { requireValid } from "./problem.ts";
import { getQuizScores, postQuizScores, type QuizScoreBody } from "./quiz-score-operations.ts";
import { noteDone } from "./repeat-safely.ts";
import type { RestEnv } from "./rest-context.ts";

/** Scores that other systems hand in and read back. */
export function addQuizScores(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getQuizScores, async (c) => {
    const asked = { actor: c.get("actor"), courseId: c.req.valid("param").course_id };
    const { scores } = await listQuizScores(c.env.machine, asked);
    return c.json(scores.map(tellScore), 200);
  });

  app.openapi(postQuizScores, async (c) => {
    const body = c.req.valid("json");
    const scores = "scores" in body ? body.scores : [body];
    const request = requireValid(SaveQuizScores, {
      courseId: c.req.valid("param").course_id,
      scores: scores.map(toEntry),
    });
    const saved = await saveQuizScores(c.env.machine, { ...request, actor: c.get("actor") });
    noteDone(c);
    const added = saved.filter(({ isReplacing }) => !isReplacing).length;
    const unchanged = saved.filter(({ before, percent }) => before === percent).length;
    const changed = saved.length - added - unchanged;
    return c.json({ added, changed, unchanged, scores: saved.map(tellScore) }, 200);
  });
}

function tellScore(score: EnteredScore & { id: string }) {
  const { id, userId, conceptId, subject, percent, takenAt } = score;
  const taken_on = new Date(takenAt).toISOString().slice(0, 10);
  return { id, user: userId, concept: conceptId, subject, percent, taken_on };
}

function toEntry({ user, email, concept, subject, percent, taken_on }: QuizScoreBody) {
  return {
    learner: user === undefined ? { email } : { userId: user },
    about: concept === undefined ? { subject } : { conceptId: concept },
    percent,
    takenOn: taken_on,
  };
}
