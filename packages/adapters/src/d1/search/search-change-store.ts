import type { SearchChange, SearchChangeStore } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

/** Another one each time, as in the triggers: a count would begin again with the row. */
const anyVersion = sql`abs(random() % 9007199254740991)`;

/** After everything was asked for, thousands wait. */
const NEWEST = sql.raw("50");

export function createD1SearchChangeStore(db: Database): SearchChangeStore {
  return {
    list: (limit) =>
      db.all<SearchChange>(sql`select search_changes.episode_id as episodeId, version, course_id as courseId
        from search_changes
          left join episodes on episodes.id = search_changes.episode_id and episodes.for_class = 1
        order by search_changes.episode_id limit ${limit}`),

    // A cross join keeps the order: else all of the person's episodes would be read.
    listOf: ({ userId, limit }) =>
      db.all<SearchChange>(sql`select waiting.episode_id as episodeId, waiting.version,
          case episodes.for_class when 1 then episodes.course_id end as courseId
        from (select episode_id, version from search_changes order by episode_id desc limit ${NEWEST}) as waiting
          cross join episodes on episodes.id = waiting.episode_id and +episodes.user_id = ${userId}
        limit ${limit}`),

    async settle(done, at) {
      if (done.length === 0) return;
      const given = sql`(select value ->> 'episodeId' as episode_id, value ->> 'version' as version
        from json_each(${JSON.stringify(done)})) as done`;
      await runBatch(db, [
        // Whoever else settled it meanwhile may have put in a newer text before this older one.
        sql`insert into search_changes (episode_id, version, created_at, updated_at)
          select done.episode_id, ${anyVersion}, ${at}, ${at} from ${given}
          where not exists (select 1 from search_changes as known where known.episode_id = done.episode_id)`,
        sql`delete from search_changes where (episode_id, version) in (select * from ${given})`,
      ]);
    },

    async requestAfter(id, { limit, at }) {
      const [, last] = await runBatch(db, [
        sql`insert into search_changes (episode_id, version, created_at, updated_at)
          select id, ${anyVersion}, ${at}, ${at}
          from (select id, status, deleted_at from episodes where id > ${id} order by id limit ${limit})
          where status = 'completed' and deleted_at is null
          on conflict (episode_id) do update set version = excluded.version, updated_at = excluded.updated_at`,
        sql`select id from episodes where id > ${id} order by id limit 1 offset ${limit - 1}`,
      ]);
      return trustColumn<{ id: string } | undefined>(last?.[0])?.id ?? null;
    },
  };
}
