import { webDigest } from "@learnlab/adapters/runtime";
import { demoId, readDemoCourses, seedDemo } from "@learnlab/demo";

import { migrate } from "../open-worker.ts";

const SCOPES = ["podcasts:read", "podcasts:write", "listening:read", "listening:write"];

// The numbers 0 to ?3, which SQLite counts without its series extension.
const SERIES =
  "(with recursive count(value) as (select 0 union all select value + 1 from count where value < ?3) select value from count)";

/** An id of a kind: `kind` is four hexadecimal digits. */
export function idOf(kind: string, number: number): string {
  return `01900000-${kind}-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** The person's token in the benches; its hash alone is in the tables. */
export function tokenOf(number: number): string {
  return `ll_${String(number).padStart(43, "0")}`;
}

interface Size {
  learners: number;
  episodesEach: number;
}

/** Demo, and learners of one of its courses with a token and so many finished episodes each. */
export async function fillRest(env: Env, size: Size): Promise<void> {
  await migrate(env.DB);
  const hashPassword = async () => "nobody signs in";
  await seedDemo({ db: env.DB, media: env.MEDIA, hashPassword, now: 1 }, readDemoCourses());
  await fillLearners(env, size);
}

/** The learners alone, where the demo is there already. */
export async function fillLearners(env: Pick<Env, "DB">, size: Size): Promise<void> {
  const texts = JSON.stringify([
    { language: "en", question: "What is it?", answer: "It is what it is." },
  ]);
  for (let learner = 0; learner < size.learners; learner += 1) {
    const userId = idOf("0000", learner);
    await env.DB.batch([
      env.DB.prepare(
        `insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
         values (?1, ?2, ?3, 1, 'learner', 0, 1, 1)`,
      ).bind(userId, `Learner ${learner}`, `learner-${learner}@bench.test`),
      env.DB.prepare(
        `insert into enrollments (id, user_id, course_id, created_at, updated_at)
         values (?1, ?2, ?3, 1, 1)`,
      ).bind(idOf("0004", learner), userId, demoId("django-fundamentals")),
      env.DB.prepare(
        `insert into api_tokens (id, user_id, name, token_hash, prefix, scopes, created_at, updated_at)
         values (?1, ?2, 'Bench', ?3, 'll_', ?4, 1, 1)`,
      ).bind(
        idOf("0003", learner),
        userId,
        await webDigest.sha256(tokenOf(learner)),
        JSON.stringify(SCOPES),
      ),
      env.DB.prepare(
        `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
           included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
         select printf('01900000-0001-7000-8000-%012x', ?2 * 1000 + value), ?1, 'requested',
           'An episode about several ideas', 'Made for you.', '["en"]', 'both', 'completed',
           '["One","Two","Three"]', '[]', value, 1, 1000 + value, 1
         from ${SERIES}`,
      ).bind(userId, learner, size.episodesEach - 1),
      env.DB.prepare(
        `insert into tracks (id, episode_id, language, audio_key, content_type,
           transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
         select 't' || id, id, 'en', 'ep/' || id || '/a.mp3', 'audio/mpeg', 'synchronized', 384000, 3000000, 'Joanna', 'neural', 44100, 1, 1
         from episodes where user_id = ?1`,
      ).bind(userId),
      env.DB.prepare(
        `insert into questions (id, concept_id, texts, created_at, updated_at)
         select 'q' || value || id, 'c', replace(?2, 'What', value), 1, 1
         from episodes join (select 1 as value union select 2 union select 3)
         where user_id = ?1`,
      ).bind(userId, texts),
      env.DB.prepare(
        `update episodes set question_ids = json_array('q1' || id, 'q2' || id, 'q3' || id)
         where user_id = ?1`,
      ).bind(userId),
    ]);
  }
}

export const MATERIAL = demoId("django-fundamentals material");
