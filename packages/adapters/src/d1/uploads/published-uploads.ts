import type { ClassStanding, PublishedUpload, UploadEdit, UploadStore } from "@learnlab/domain";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { readAudioKey } from "../episodes/audio-key.ts";
import { standingOf } from "../episodes/class-recordings.ts";
import { episodes, tracks } from "../episodes/schema.ts";
import { trustColumn } from "../trusted-json.ts";
import { usedBytes } from "./used-bytes.ts";

/** Uploads that are episodes: what their uploader may change of them. */
export function publishedUploads(db: Database): Pick<UploadStore, "findPublished" | "edit"> {
  return {
    async findPublished(episodeId, readerId) {
      const [row] = await db
        .select({ episode: episodes, track: tracks, standing: standingOf(readerId) })
        .from(episodes)
        .innerJoin(tracks, eq(tracks.episodeId, episodes.id))
        .where(
          and(
            eq(episodes.id, episodeId),
            eq(episodes.kind, "uploaded"),
            isNull(episodes.deletedAt),
          ),
        );
      return row === undefined ? null : toPublished(row);
    },

    async edit(change) {
      const [standing, edited] = await runBatch(db, [
        selectUsed(change),
        updateEpisode(change),
        ...updateLanguage(change),
      ]);
      if (trustColumn<{ id: string }[]>(edited).length === 1) return { state: "edited" };
      const [before] = trustColumn<Used[]>(standing);
      if (before === undefined || before.scriptKey !== change.before.scriptKey) {
        return { state: "changed" };
      }
      return { state: "no_space", usedBytes: before.usedBytes };
    },
  };
}

function toPublished({
  episode,
  track,
  standing,
}: {
  episode: typeof episodes.$inferSelect;
  track: typeof tracks.$inferSelect;
  standing: ClassStanding | null;
}): PublishedUpload | null {
  const { id, userId, title, description, includedCourses, scriptKey, cover, courseId } = episode;
  if (scriptKey === null) return null;
  const { sizeBytes, durationMs, transcriptStatus } = track;
  return {
    id,
    userId,
    isForClass: episode.forClass,
    standing,
    title,
    description,
    language: track.language,
    includedCourses,
    scriptKey,
    cover,
    courseId,
    track: {
      id: track.id,
      audioKey: readAudioKey(track),
      sizeBytes,
      durationMs,
      transcriptStatus,
    },
  };
}

function updateEpisode({ id, before, told, at, ...change }: UploadEdit): SQL {
  const { title, description, language, courseId, isForClass } = told;
  return sql`update episodes set title = ${title}, description = ${description},
      languages = ${JSON.stringify([language])}, course_id = ${courseId}, for_class = ${Number(isForClass)},
      included_courses = ${JSON.stringify(change.includedCourses)}, script_key = ${change.scriptKey},
      cover = ${change.cover}, stored_bytes = ${change.sizeBytes}, updated_at = ${at}
    where id = ${id} and kind = 'uploaded' and deleted_at is null and script_key = ${before.scriptKey}
      and (${change.sizeBytes} <= stored_bytes
        or ${usedBytes(sql`episodes.user_id`)} - stored_bytes + ${change.sizeBytes} <= ${change.spaceBytes})
    returning id`;
}

interface Used {
  scriptKey: string;
  usedBytes: number;
}

/** What the owner's other uploads take. */
function selectUsed({ id }: UploadEdit): SQL {
  return sql`select script_key as scriptKey,
      ${usedBytes(sql`episodes.user_id`)} - stored_bytes as usedBytes
    from episodes where id = ${id} and kind = 'uploaded' and deleted_at is null`;
}

/** An uploaded episode has one language, under which what was heard of it is kept. */
function updateLanguage({ id, before, told, scriptKey, transcriptStatus, at }: UploadEdit): SQL[] {
  const { language } = told;
  const isEdited = sql`exists (select 1 from episodes where id = ${id} and script_key = ${scriptKey})`;
  const track = sql`update tracks set language = ${language}, transcript_status = ${transcriptStatus},
      updated_at = ${at}
    where episode_id = ${id} and ${isEdited}`;
  if (language === before.language) return [track];
  return [
    track,
    sql`update progress set language = ${language}, version = version + 1, updated_at = ${at},
        coverage = json_object(${language}, json(coalesce(
          json_extract(coverage, ${`$.${before.language}`}), '[]')))
      where episode_id = ${id} and ${isEdited}`,
  ];
}
