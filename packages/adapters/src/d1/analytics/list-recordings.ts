import type { ClassRecordingView, HearingStore, Language } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

interface Row extends Omit<ClassRecordingView, "owner" | "language"> {
  language: Language;
  ownerId: string;
  ownerName: string;
}

/** The progress of those who learn in the course now leads from the episode, by its primary key. */
export async function listRecordings(
  db: Database,
  courseId: string,
  limit: number,
): ReturnType<HearingStore["listRecordings"]> {
  const [counted, rows] = await runBatch(db, [
    sql`select count(*) as learners from enrollments where course_id = ${courseId}`,
    sql`select recordings.*,
        count(heard.completion) as listeners, count(heard.completed_at) as finished,
        coalesce(avg(heard.completion), 0) as completion
      from (select episodes.id as episodeId, episodes.title, tracks.language,
          tracks.duration_ms as durationMs, episodes.cover, users.id as ownerId, users.name as ownerName,
          episodes.created_at as createdAt, episodes.total_plays as plays
        from episodes indexed by episodes_of_class
          join tracks on tracks.episode_id = episodes.id
            and tracks.language = episodes.languages ->> 0 join users on users.id = episodes.user_id
        where episodes.course_id = ${courseId} and episodes.for_class = 1
          and episodes.deleted_at is null
        order by episodes.created_at desc, episodes.id desc limit ${limit}) as recordings
      left join (select progress.episode_id, completion, completed_at from progress
          join enrollments on enrollments.user_id = progress.user_id
            and enrollments.course_id = ${courseId}
        where completion > 0) as heard on heard.episode_id = recordings.episodeId
      group by recordings.episodeId
      order by recordings.createdAt desc, recordings.episodeId desc`,
  ]);
  const [row] = trustColumn<{ learners: number }[]>(counted);
  return {
    learners: row?.learners ?? 0,
    recordings: trustColumn<Row[]>(rows).map(({ ownerId, ownerName, ...recording }) => ({
      ...recording,
      owner: { id: ownerId, name: ownerName },
    })),
  };
}
