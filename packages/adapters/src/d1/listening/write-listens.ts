import { DEFAULT_SETTINGS, type Listen, type Progress } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { listens } from "./schema.ts";

interface Added {
  /** What was written in the statement before. */
  next: Progress;
  listens: readonly Listen[];
  at: number;
}

/**
 * Adds listens where the progress was written as well. Reports of a listen may come in any order and any
 * number of times: it is as early, as long and as far as one of them says, and what adds nothing writes nothing.
 */
export function writeListens(db: Database, { next, listens: added, at }: Added) {
  const { userId, episodeId, version } = next;
  const timeZone = sql`coalesce((select time_zone from learner_settings where user_id = ${userId}),
    ${DEFAULT_SETTINGS.timeZone})`;
  return db
    .insert(listens)
    .select(
      sql`select ${userId}, value ->> 'id', value ->> 'episodeId', value ->> 'language',
          value ->> 'kind', value ->> 'fromMs', value ->> 'toMs', value ->> 'speed',
          value ->> 'startedAt', value ->> 'wallMs', value ->> 'durationMs', ${timeZone}, 1, 0,
          ${at}, ${at}
        from json_each(${JSON.stringify(added)})
        where exists (select 1 from progress where user_id = ${userId}
          and episode_id = ${episodeId} and version = ${version} and updated_at = ${at})`,
    )
    .onConflictDoUpdate({
      target: [listens.userId, listens.id],
      set: {
        fromMs: sql`min(from_ms, excluded.from_ms)`,
        toMs: sql`max(to_ms, excluded.to_ms)`,
        speed: sql`max(speed, excluded.speed)`,
        startedAt: sql`min(started_at, excluded.started_at)`,
        wallMs: sql`max(wall_ms, excluded.wall_ms)`,
        version: sql`version + 1`,
        updatedAt: at,
      },
      setWhere: sql`episode_id = excluded.episode_id and language = excluded.language
        and kind = excluded.kind and (excluded.from_ms < from_ms or excluded.to_ms > to_ms
        or excluded.speed > speed or excluded.started_at < started_at or excluded.wall_ms > wall_ms)`,
    });
}
