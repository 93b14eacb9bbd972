import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import type { AuditedAction } from "@learnlab/domain";

import { type MadeCourse, writeNewConcept } from "./courses.ts";

/** The REST operations that write, each with the action that a row names; null for one's own, and for a mere look. */
export const REST_WRITES: Record<string, AuditedAction | null> = {
  "POST /api/podcasts": "episodes.request",
  "PUT /api/podcasts/:id/answers": "episodes.submitAnswers",
  "DELETE /api/podcasts/:id": "episodes.remove",
  "POST /api/v1/podcasts": null,
  "POST /api/v1/uploads": null,
  "POST /api/v1/uploads/:id/parts": null,
  "POST /api/v1/uploads/:id/complete": null,
  "DELETE /api/v1/uploads/:id": null,
  "PATCH /api/v1/podcasts/:id/progress": null,
  "PUT /api/v1/bookmarks/:id": null,
  "DELETE /api/v1/bookmarks/:id": null,
  "POST /api/courses/:course_id/quiz-scores": "quizScores.save",
  "PUT /api/v1/courses/:course_id/concepts/table": "concepts.saveTable",
  "POST /api/v1/courses/:course_id/concepts/table/preview": null,
};

/** What each of them sends for a learner, or into a course. */
export function writeRestBodies(
  learnerId: string,
  course: Pick<MadeCourse, "joinCode">,
): Record<string, unknown> {
  return {
    "POST /api/podcasts": { user: learnerId, primary_language: "en", output_format: "text" },
    "PUT /api/v1/courses/:course_id/concepts/table": { csv: writeNewConcept(course, "Tides") },
    "PUT /api/podcasts/:id/answers": { answers: { "What?": "That" } },
    "POST /api/courses/:course_id/quiz-scores": {
      user: learnerId,
      subject: "A subject",
      percent: 60,
      taken_on: "2026-11-20",
    },
  };
}

/** An episode with one question, whose row says what a failure leaves in `note`. */
export async function addAuditedEpisode(
  userId: string,
  values: { status?: string; note?: string },
): Promise<string> {
  const { status = "completed", note = null } = values;
  const id = uuidSource.next();
  const question = `q${id.slice(-12)}`;
  await env.DB.batch([
    env.DB.prepare(
      "insert into questions (id, concept_id, texts, created_at, updated_at) values (?, 'c', ?, 1, 1)",
    ).bind(question, JSON.stringify([{ language: "en", question: "What?", answer: "That." }])),
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         error_reason, included_courses, concept_ids, question_ids, script_key, request_key,
         enqueued_at, completed_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Theirs', '', '["en"]', 'both', ?3, ?4, '[]', '[]', ?5, 'none',
         ?1, 1, 1, 1, 1)`,
    ).bind(id, userId, status, note, JSON.stringify([question])),
  ]);
  return id;
}
