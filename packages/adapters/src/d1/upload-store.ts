import type { UploadStore } from "@learnlab/domain";
import { eq, sql } from "drizzle-orm";

import { type Database, runBatch } from "./database.ts";
import { materials } from "./schema/index.ts";
import { trustColumn } from "./trusted-json.ts";
import { isOfDay } from "./zone-moves.ts";

export function createD1UploadStore(db: Database): UploadStore {
  return {
    async findMaterial(materialId) {
      const row = await db.query.materials.findFirst({
        columns: { id: true, courseId: true },
        where: eq(materials.id, materialId),
      });
      return row ?? null;
    },

    async keep(episode, { perDay }) {
      const { id, userId, materialId, localDate, requestKey, track, at } = episode;
      // Uploads are counted in the statement that adds one, so that those at once keep the bound.
      const [, , kept] = await runBatch(db, [
        sql`insert into episodes (id, user_id, kind, title, description, languages, output_format,
            status, local_date, included_courses, concept_ids, script_key, material_id, request_key,
            enqueued_at, completed_at, created_at, updated_at)
          select ${id}, ${userId}, 'uploaded', ${episode.title}, ${episode.description},
            ${JSON.stringify([episode.language])}, 'both', 'completed', ${localDate},
            ${JSON.stringify(episode.includedCourses)}, '[]', ${episode.scriptKey}, ${materialId},
            ${requestKey}, ${at}, ${at}, ${at}, ${at}
          where (select count(*) from episodes where user_id = ${userId}
            and ${isOfDay({ userId, localDate, at })} and kind = 'uploaded') < ${perDay}
          on conflict do nothing`,
        sql`insert into tracks (id, episode_id, language, audio_key, content_type,
            transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at,
            updated_at)
          select ${track.id}, id, ${track.language}, ${track.audioKey}, ${track.contentType},
            ${track.transcriptStatus}, ${track.durationMs},
            ${track.sizeBytes}, ${track.voice}, ${track.engine}, ${track.sampleRate}, ${at}, ${at}
          from episodes where id = ${id}`,
        sql`select id from episodes where user_id = ${userId} and request_key = ${requestKey}`,
      ]);
      const [row] = trustColumn<{ id: string }[]>(kept);
      return row ?? { refused: "perDay" };
    },
  };
}
