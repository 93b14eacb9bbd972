import type { HeardRecording, HearingStore, Language } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

const MOST_LISTENERS = 1_000;
const MOST_LISTENS = 10_000;

type Asked = Parameters<HearingStore["findRecording"]>[0];
type Row = Omit<HeardRecording, "listeners" | "listens">;

/** Progress leads from the episode by its primary key; the days of the episode lead to its listens. */
export async function findRecording(
  db: Database,
  { courseId, episodeId, since }: Asked,
): Promise<HeardRecording | null> {
  const learns = (userId: string) => sql`exists (select 1 from enrollments
    where enrollments.user_id = ${sql.raw(userId)} and enrollments.course_id = ${courseId})`;
  const [found, listeners, listens] = await runBatch(db, [
    sql`select tracks.language, tracks.duration_ms as durationMs, tracks.audio_key as audioKey,
        episodes.script_key as scriptKey, episodes.total_plays as plays
      from episodes join tracks on tracks.episode_id = episodes.id
        and tracks.language = episodes.languages ->> 0
      where episodes.id = ${episodeId} and episodes.course_id = ${courseId}
        and episodes.for_class = 1 and episodes.deleted_at is null`,
    sql`select user_id as userId, coverage, completed_at is not null as isFinished from progress
      where episode_id = ${episodeId} and completion > 0 and ${learns("progress.user_id")}
      order by user_id limit ${MOST_LISTENERS}`,
    sql`select listens.user_id as userId, language, from_ms as fromMs, to_ms as toMs, speed,
        listens.started_at as startedAt, wall_ms as wallMs
      from (select distinct listens.rowid as listen
          from listening_days as days indexed by listening_days_episode
            join listens indexed by listens_of_time on listens.user_id = days.user_id
              and listens.started_at between days.started_at and days.ended_at
          where days.episode_id = ${episodeId} and days.ended_at >= ${since}
            and ${learns("days.user_id")})
        join listens on listens.rowid = listen
      where listens.episode_id = ${episodeId} and kind = 'heard' and listens.started_at >= ${since}
      order by listens.started_at limit ${MOST_LISTENS}`,
  ]);
  const [recording] = trustColumn<Row[]>(found);
  if (recording === undefined) return null;
  return {
    ...recording,
    listeners: trustColumn<ListenerRow[]>(listeners).map(({ userId, coverage, isFinished }) => ({
      userId,
      heard: trustColumn<Coverage>(JSON.parse(coverage))[recording.language] ?? [],
      isFinished: isFinished === 1,
    })),
    listens: trustColumn<HeardRecording["listens"]>(listens),
  };
}

interface ListenerRow {
  userId: string;
  coverage: string;
  isFinished: number;
}
type Coverage = Partial<Record<Language, HeardRecording["listeners"][number]["heard"]>>;
