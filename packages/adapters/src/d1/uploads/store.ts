import type {
  ReservedUpload,
  UploadBounds,
  UploadReservation,
  UploadStore,
} from "@learnlab/domain";
import { eq, type SQL, sql } from "drizzle-orm";

import { isOfDay } from "../accounts/zone-moves.ts";
import { shortenAudioKey } from "../episodes/audio-key.ts";
import { materials } from "../courses/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { publishedUploads } from "./published-uploads.ts";
import { replaceAudio } from "./replace-audio.ts";
import { usedBytes } from "./used-bytes.ts";

export function createD1UploadStore(db: Database): UploadStore {
  return {
    async findMaterial(materialId) {
      const row = await db.query.materials.findFirst({
        columns: { id: true, courseId: true },
        where: eq(materials.id, materialId),
      });
      return row ?? null;
    },

    async reserve(upload, bounds) {
      const { userId, requestKey } = upload;
      const [inserted, known, standing] = await runBatch(db, [
        insertReservation(upload, bounds),
        sql`select id from episodes where user_id = ${userId} and request_key = ${requestKey}`,
        sql`select ${mayUpload(upload)} as isAllowed, ${usedBytesOf(upload)} as usedBytes,
          ${countOfDay(upload)} as ofDay`,
      ]);
      const [place] = trustColumn<{ id: string; trackId: string }[]>(inserted);
      if (place !== undefined) return { state: "reserved", place };
      const [episode] = trustColumn<{ id: string }[]>(known);
      if (episode !== undefined) return { state: "published", id: episode.id };
      return refuse(trustColumn<Standing[]>(standing), bounds);
    },

    async publish(episode) {
      const { id, userId, materialId, courseId, localDate, requestKey, track, at } = episode;
      const [, , , published] = await runBatch(db, [
        sql`insert into episodes (id, user_id, kind, title, description, languages, output_format,
            status, local_date, included_courses, concept_ids, script_key, cover, material_id, course_id, for_class,
            stored_bytes, request_key, enqueued_at, completed_at, created_at, updated_at)
          select id, user_id, 'uploaded', ${episode.title}, ${episode.description},
            ${JSON.stringify([episode.language])}, 'both', 'completed', ${localDate},
            ${JSON.stringify(episode.includedCourses)}, '[]', ${episode.scriptKey}, ${episode.cover},
            ${materialId},
            ${courseId}, ${Number(episode.isForClass)}, ${episode.sizeBytes}, request_key, ${at}, ${at}, ${at}, ${at}
          from upload_reservations where id = ${id} on conflict do nothing`,
        sql`insert into tracks (id, episode_id, language, audio_key, content_type,
            transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at,
            updated_at)
          select ${track.id}, id, ${track.language},
            ${shortenAudioKey(sql`${track.audioKey}`, sql`${track.id}`)}, ${track.contentType},
            ${track.transcriptStatus}, ${track.durationMs},
            ${track.sizeBytes}, ${track.voice}, ${track.engine}, ${track.sampleRate}, ${at}, ${at}
          from episodes where id = ${id} on conflict do nothing`,
        sql`delete from upload_reservations where id in (select id from episodes where id = ${id})`,
        sql`select id from episodes where user_id = ${userId} and request_key = ${requestKey}`,
      ]);
      const [row] = trustColumn<{ id: string }[]>(published);
      return row ?? null;
    },

    ...publishedUploads(db),
    replaceAudio: (change) => replaceAudio(db, change),

    async withdraw(id) {
      const gone = await db.all(sql`delete from upload_reservations where id = ${id} returning id`);
      return gone.length === 1;
    },
  };
}

/** A repeated request keeps its reservation and counts once. */
function insertReservation(upload: UploadReservation, bounds: UploadBounds): SQL {
  const { id, trackId, userId, requestKey, sizeBytes, localDate, at } = upload;
  return sql`insert into upload_reservations (id, track_id, user_id, for_class, replaces, request_key, size_bytes,
      local_date, created_at, updated_at)
    select ${id}, ${trackId}, ${userId}, ${Number(upload.isForClass)}, ${upload.replaces}, ${requestKey}, ${sizeBytes},
      ${localDate}, ${at}, ${at}
    where ${mayUpload(upload)} and ${countOfDay(upload)} < ${bounds.perDay}
      and ${usedBytesOf(upload)} + ${sizeBytes} <= ${bounds.spaceBytes}
      and not exists (select 1 from episodes
        where user_id = ${userId} and request_key = ${requestKey})
    on conflict (user_id, request_key) do update
      set size_bytes = excluded.size_bytes, updated_at = excluded.updated_at
    returning id, track_id as trackId`;
}

/** The permission table's rules for uploads to a course: its learners, its teachers, admins; for its class not the first. */
function mayUpload({ userId, courseId, isForClass }: UploadReservation): SQL {
  const isLearner = isForClass
    ? sql`false`
    : sql`exists (select 1 from enrollments
        where enrollments.user_id = users.id and enrollments.course_id = courses.id)`;
  return sql`exists (select 1 from courses
    join users on users.id = ${userId}
    where courses.id = ${courseId} and users.banned = 0
      and (users.role = 'admin' or courses.teacher_id = users.id or exists (
        select 1 from course_teachers
        where course_teachers.course_id = courses.id and course_teachers.user_id = users.id)
      or ${isLearner}))`;
}

function countOfDay({ userId, requestKey, localDate, at }: UploadReservation): SQL {
  const ofDay = isOfDay({ userId, localDate, at });
  return sql`((select count(*) from episodes
      where user_id = ${userId} and ${ofDay} and kind = 'uploaded')
    + (select count(*) from upload_reservations
      where user_id = ${userId} and ${ofDay} and request_key <> ${requestKey}))`;
}

/** Of whose it will be: another recording for an episode takes the space of the episode's owner. */
function usedBytesOf({ userId, replaces, requestKey }: UploadReservation): SQL {
  const owner = sql`coalesce((select user_id from episodes where id = ${replaces}), ${userId})`;
  return usedBytes(owner, sql`${requestKey}`);
}

interface Standing {
  isAllowed: number;
  usedBytes: number;
  ofDay: number;
}

function refuse([standing]: Standing[], bounds: UploadBounds): ReservedUpload {
  if (standing === undefined || standing.isAllowed === 0) {
    return { state: "refused", why: "notAllowed" };
  }
  const { ofDay, usedBytes: used } = standing;
  if (ofDay >= bounds.perDay) return { state: "refused", why: "perDay" };
  return { state: "refused", why: "space", usedBytes: used };
}
