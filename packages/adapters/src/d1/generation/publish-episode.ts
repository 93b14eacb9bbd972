import { type GenerationStore, type PublishedTrack, REPLACED_KEPT_MS } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { audioKeyOfRow, shortenAudioKey } from "../episodes/audio-key.ts";
import { askForApproval, withholdUnapproved } from "../episodes/withhold-episode.ts";

type Publication = Parameters<GenerationStore["publish"]>[0];
type Held = Pick<Publication, "episodeId" | "step" | "attempt">;

/**
 * Writes the track and the end of its assembly in one batch; each statement checks that the attempt is the
 * current one. It touches no other language, so two at once do not conflict.
 */
export async function publishTrack(
  db: Database,
  { outputKey, track, at, ...held }: Parameters<GenerationStore["publishTrack"]>[0],
): Promise<boolean> {
  const [, , finished] = await runBatch(db, [
    insertTracks(held, [track], at),
    sql`update episodes set updated_at = ${at}
      where id = ${held.episodeId} and ${isHeld(held)}`,
    sql`update generation_steps set state = 'done', output_key = ${outputKey},
        ended_at = ${at}, updated_at = ${at}
      where ${wasHeld(held)} returning step`,
  ]);
  return finished?.length === 1;
}

/**
 * Writes tracks, questions, script and status in one batch. Each statement checks that the attempt is the
 * current one, so a run that lost its lease writes nothing. An episode without all approvals waits for
 * them, and is published when it has the last.
 */
export async function publishEpisode(db: Database, publication: Publication): Promise<boolean> {
  const { episodeId, step, attempt, scriptKey, at } = publication;
  const held = { episodeId, step, attempt };
  const { tracks, questions, note } = publication;
  const isInVain = note !== null && tracks.length === 0;
  const change = { episodeId, isHeld: isHeld(held), at };
  const results = await runBatch(db, [
    insertTracks(held, tracks, at),
    sql`insert into questions (id, concept_id, kind, texts, created_at, updated_at)
      select value ->> 'id', value ->> 'conceptId', value ->> 'kind', value -> 'texts', ${at}, ${at}
      from json_each(${JSON.stringify(questions)}) where ${isHeld(held)}
      on conflict do nothing`,
    askForApproval(change),
    withholdUnapproved(change),
    sql`update episodes set status = iif(withheld, 'awaiting_review', 'completed'),
        error = ${note?.error ?? null}, error_reason = ${note?.reason ?? null}, script_key = ${scriptKey},
        question_ids = ${JSON.stringify(questions.map(({ id }) => id))},
        retries = retries - (completed_at is not null and ${isInVain ? 1 : 0}),
        completed_at = iif(withheld, null, ${at}), updated_at = ${at}
      where id = ${episodeId} and ${isHeld(held)}`,
    sql`update generation_steps set state = 'done', ended_at = ${at}, updated_at = ${at}
      where ${wasHeld(held)} returning step`,
  ]);
  return results.at(-1)?.length === 1;
}

/**
 * A track that was published on its own stays as it is. A new version takes its place, and what it replaces
 * is remembered for the links to it.
 */
function insertTracks(held: Held, tracks: PublishedTrack[], at: number): SQL {
  return sql`insert into tracks (id, episode_id, language, audio_key, content_type,
      transcript_status, duration_ms, size_bytes, voice, engine, sample_rate,
      created_at, updated_at)
    select value ->> 'id', ${held.episodeId}, value ->> 'language',
      ${shortenAudioKey(sql`(value ->> 'audioKey')`, sql`(value ->> 'id')`)},
      value ->> 'contentType', 'synchronized',
      value ->> 'durationMs', value ->> 'sizeBytes', value ->> 'voice', value ->> 'engine',
      value ->> 'sampleRate', ${at} + key, ${at}
    from json_each(${JSON.stringify(tracks)}) where ${isHeld(held)}
    on conflict (episode_id, language) do update set
      replaced = ${withReplaced(at)}, audio_key = excluded.audio_key,
      content_type = excluded.content_type, transcript_status = excluded.transcript_status,
      duration_ms = excluded.duration_ms, size_bytes = excluded.size_bytes, voice = excluded.voice,
      engine = excluded.engine, sample_rate = excluded.sample_rate, updated_at = excluded.updated_at
    where tracks.id = excluded.id and tracks.audio_key <> excluded.audio_key`;
}

/** The replaced audio with what is replaced now, without what no link can read any more. */
function withReplaced(at: number): SQL {
  return sql`(select json_group_array(json(one)) from (
    select value as one from json_each(coalesce(tracks.replaced, '[]'))
      where value ->> 'at' > ${at - REPLACED_KEPT_MS}
    union all select json_object('audioKey', ${audioKeyOfRow}, 'at', ${at})))`;
}

function isHeld(held: Held): SQL {
  return sql`exists (select 1 from generation_steps where ${isStep(held)} and state = 'running')`;
}

/** Also true if the attempt ended the step without seeing the answer. */
function wasHeld(held: Held): SQL {
  return sql`${isStep(held)} and state in ('running', 'done')`;
}

function isStep({ episodeId, step, attempt }: Held): SQL {
  return sql`episode_id = ${episodeId} and step = ${step.kind} and language = ${step.language ?? ""}
    and attempt = ${attempt}`;
}
