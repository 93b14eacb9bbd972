import type { GenerationStore } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";

type Publication = Parameters<GenerationStore["publish"]>[0];

/**
 * Tracks, questions, script and status in one batch. Each statement holds only while the attempt is
 * the current one, so that one which was taken over writes nothing at all.
 */
export async function publishEpisode(db: Database, publication: Publication): Promise<boolean> {
  const { episodeId, step, attempt, scriptKey, at } = publication;
  const isHeld = sql`exists (select 1 from generation_steps where episode_id = ${episodeId}
    and step = ${step.kind} and language = ${step.language ?? ""} and attempt = ${attempt}
    and state = 'running')`;
  const { tracks, questions, note } = publication;
  const isInVain = note !== null && tracks.length === 0;
  const [, , , finished] = await runBatch(db, [
    sql`insert into tracks (id, episode_id, language, audio_key, content_type,
        transcript_status, duration_ms, size_bytes, voice, engine, sample_rate,
        created_at, updated_at)
      select value ->> 'id', ${episodeId}, value ->> 'language', value ->> 'audioKey',
        value ->> 'contentType', 'synchronized',
        value ->> 'durationMs', value ->> 'sizeBytes', value ->> 'voice', value ->> 'engine',
        value ->> 'sampleRate', ${at} + key, ${at}
      from json_each(${JSON.stringify(tracks)}) where ${isHeld}
      on conflict do nothing`,
    sql`insert into questions (id, concept_id, texts, created_at, updated_at)
      select value ->> 'id', value ->> 'conceptId', value -> 'texts', ${at}, ${at}
      from json_each(${JSON.stringify(questions)}) where ${isHeld}
      on conflict do nothing`,
    sql`update episodes set status = 'completed', error = ${note?.error ?? null},
        error_reason = ${note?.reason ?? null}, script_key = ${scriptKey},
        question_ids = ${JSON.stringify(questions.map(({ id }) => id))},
        retries = retries - (completed_at is not null and ${isInVain ? 1 : 0}),
        completed_at = ${at}, updated_at = ${at}
      where id = ${episodeId} and ${isHeld}`,
    sql`update generation_steps set state = 'done', updated_at = ${at}
      where episode_id = ${episodeId} and step = ${step.kind}
        and language = ${step.language ?? ""} and attempt = ${attempt}
        and state in ('running', 'done') returning step`,
  ]);
  return finished?.length === 1;
}
