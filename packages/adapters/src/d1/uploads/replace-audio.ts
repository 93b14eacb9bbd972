import type { AudioReplacement } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { shortenAudioKey } from "../episodes/audio-key.ts";

/** The first statement decides; the others only run if it succeeded. */
export async function replaceAudio(db: Database, change: AudioReplacement): Promise<boolean> {
  const { uploadId, episodeId, before, scriptKey, sizeBytes, track, at } = change;
  const isReplaced = sql`exists (select 1 from episodes where id = ${episodeId}
    and script_key = ${scriptKey} and updated_at = ${at}
    and exists (select 1 from upload_reservations where id = ${uploadId}))`;
  const audioKey = shortenAudioKey(sql`${track.audioKey}`, sql`${track.id}`);
  const [replaced] = await runBatch(db, [
    sql`update episodes set script_key = ${scriptKey}, stored_bytes = ${sizeBytes}, updated_at = ${at}
      where id = ${episodeId} and kind = 'uploaded' and deleted_at is null
        and script_key = ${before.scriptKey}
        and exists (select 1 from upload_reservations
          where id = ${uploadId} and replaces = ${episodeId})
      returning id`,
    sql`delete from tracks where episode_id = ${episodeId} and ${isReplaced}`,
    sql`insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status,
        duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
      select ${track.id}, ${episodeId}, ${track.language}, ${audioKey}, ${track.contentType},
        ${track.transcriptStatus}, ${track.durationMs}, ${track.sizeBytes}, ${track.voice},
        ${track.engine}, ${track.sampleRate}, ${at}, ${at}
      where ${isReplaced}`,
    sql`update progress set position_ms = min(position_ms, ${track.durationMs}), furthest_ms = 0,
        coverage = '{}', completion = 0, completed_at = null, credit_ms = 60000, credited_at = ${at},
        version = version + 1, updated_at = ${at}
      where episode_id = ${episodeId} and ${isReplaced}`,
    sql`delete from upload_reservations where id = ${uploadId} and ${isReplaced}`,
  ]);
  return replaced?.length === 1;
}
