import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";

import type { TestMachine } from "./generation.ts";

interface Asked {
  machine: Pick<TestMachine, "clock">;
  userId: string;
  conceptId: string;
}

/** A finished episode of the person that asks one question about the concept. */
export async function askAbout({ machine, userId, conceptId }: Asked): Promise<string> {
  const [id, question] = [uuidSource.next(), uuidSource.next()];
  const texts = [{ language: "en", question: "Why?", answer: "It bends light." }];
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         included_courses, concept_ids, question_ids, request_key, enqueued_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Asked', '', '["en"]', 'both', 'completed', '[]', '[]',
         json_array(?3), ?1, 1, ?4, ?4)`,
    ).bind(id, userId, question, machine.clock.now()),
    env.DB.prepare(
      `insert into questions (id, concept_id, kind, texts, created_at, updated_at)
       values (?, ?, 'why', ?, 1, 1)`,
    ).bind(question, conceptId, JSON.stringify(texts)),
  ]);
  return id;
}
