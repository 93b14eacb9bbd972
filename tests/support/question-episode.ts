import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";

/** A finished episode of the person, without audio, that asks "What is it?". */
export async function insertQuestionEpisode(userId: string): Promise<string> {
  const id = uuidSource.next();
  const texts = JSON.stringify([{ language: "en", question: "What is it?", answer: "It." }]);
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         included_courses, concept_ids, question_ids, request_key, enqueued_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Asked', '', '["en"]', 'both', 'completed', '[]', '[]',
         json_array(?1), ?1, 1, 1, 1)`,
    ).bind(id, userId),
    env.DB.prepare(
      "insert into questions (id, concept_id, texts, created_at, updated_at) values (?, 'c', ?, 1, 1)",
    ).bind(id, texts),
  ]);
  return id;
}
