import {
  type CleanupStore,
  type GoneEpisodes,
  REPLACED_KEPT_MS,
  timesKeyOf,
  txtKeyOf,
  vttKeyOf,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import type { generationSteps } from "../generation/schema.ts";
import { audioKeyOfRow } from "../episodes/audio-key.ts";
import { toStep } from "../episodes/to-step.ts";
import { isUnfinished } from "../episodes/unfinished.ts";
import { createRowCleanup } from "./cleanup-rows.ts";
import { createUploadCleanup } from "./cleanup-uploads.ts";
import { areDue, isBeingMade, isDue } from "./due-episodes.ts";

/** Tables that reference an episode and are deleted before it. */
const CHILDREN = ["answers", "progress", "notifications", "bookmarks", "episode_approvals"];

export function createD1CleanupStore(db: Database): CleanupStore {
  return {
    ...createRowCleanup(db),
    ...createUploadCleanup(db),

    async findEpisodes({ at, examples, ...due }) {
      const rows = await db.all<EpisodeExample>(sql`
        select title as label, (select name from users where users.id = user_id) as person,
          created_at as at, count(*) over () as count,
          sum((select coalesce(sum(size_bytes), 0) from tracks where episode_id = episodes.id))
            over () as size
        from episodes where ${isDue(due, at)} order by created_at limit ${examples}`);
      return {
        count: rows[0]?.count ?? 0,
        sizeBytes: rows[0]?.size ?? 0,
        examples: rows.map(({ label, person, at: createdAt }) => ({
          label,
          person,
          at: createdAt,
        })),
      };
    },

    async deleteEpisodes({ at, limit, ...due }) {
      const found = await db.all<{ id: string }>(sql`
        select id from episodes where ${isDue(due, at)} order by created_at limit ${limit}`);
      if (found.length === 0) return { count: 0, sizeBytes: 0, keys: [], steps: [] };
      return deleteThese(db, { ids: found.map(({ id }) => id), isStillDue: isDue(due, at) });
    },

    async listUnnamed({ keys, due, at }) {
      const unknown = await db.all<{ key: string }>(sql`
        select value as key from json_each(${JSON.stringify(keys)}) as asked
        where not exists (select 1 from tracks where tracks.id = ${ownerOf(sql`asked.value`)}
            and (${stemOf(sql`asked.value`)} = ${stemOf(audioKeyOfRow)}
              or exists (select 1 from json_each(tracks.replaced) as earlier
                where earlier.value ->> 'at' > ${at - REPLACED_KEPT_MS}
                  and ${stemOf(sql`asked.value`)} = ${stemOf(sql`(earlier.value ->> 'audioKey')`)})))
          and not exists (select 1 from episodes where episodes.id = ${ownerOf(sql`asked.value`)}
            and (script_key = asked.value
              or (status <> 'completed' and episodes.id not in ${areDue(due, at)})))`);
      if (unknown.length === 0) return [];
      return passNamed(
        db,
        unknown.map(({ key }) => key),
      );
    },

    async listWorkInUse({ keys, due, at }) {
      const rows = await db.all<{ key: string }>(sql`
        select asked.value ->> 'key' as key from json_each(${JSON.stringify(keys)}) as asked
        join episodes on episodes.id = asked.value ->> 'episodeId'
        where script_key = asked.value ->> 'key' or ${isBeingMade(at)}
          or episodes.id in ${areDue(due, at)}`);
      return rows.map(({ key }) => key);
    },

    async listServed({ userIds, at }) {
      const rows = await db.all<{ userId: string }>(sql`
        select distinct user_id as userId from episodes
        where ${isUnfinished} and ${isBeingMade(at)}
          and user_id in (select value from json_each(${JSON.stringify(userIds)}))`);
      return rows.map(({ userId }) => userId);
    },

    async listUnpublished({ since, due, at }) {
      const rows = await db.all<{ key: string }>(sql`
        select output_key as key from generation_steps
        join episodes on episodes.id = generation_steps.episode_id
        where episodes.status <> 'completed' and generation_steps.state = 'done'
          and step in ('speech', 'assemble')
          and (generation_steps.updated_at > ${since} or ${isBeingMade(at)})
          and episodes.id not in ${areDue(due, at)}`);
      return rows.map(({ key }) => key);
    },
  };
}

/** The second segment of `ep/<track or episode>/<name>`. */
function ownerOf(key: SQL): SQL {
  return sql`substr(${key}, 4, instr(substr(${key}, 4), '/') - 1)`;
}

/** A key without its extension, which audio, transcripts and times share. */
function stemOf(key: SQL): SQL {
  return sql`rtrim(rtrim(${key}, 'abcdefghijklmnopqrstuvwxyz0123456789'), '.')`;
}

/** Scans whole tables, so it runs only for the few keys that are not where they are looked up first. */
async function passNamed(db: Database, keys: string[]): Promise<string[]> {
  const rows = await db.all<{ key: string }>(sql`
    with asked as materialized (select value as key from json_each(${JSON.stringify(keys)}))
    select key from asked join tracks on ${stemOf(sql`key`)} = ${stemOf(audioKeyOfRow)}
    union all select script_key from episodes where script_key in (select key from asked)`);
  const named = new Set(rows.map(({ key }) => key));
  return keys.filter((key) => !named.has(key));
}

/**
 * Deletes children first, in one batch. Each statement checks that the episode is still due, which stays
 * true until its own row is deleted last.
 */
async function deleteThese(
  db: Database,
  { ids, isStillDue }: { ids: string[]; isStillDue: SQL },
): Promise<GoneEpisodes> {
  const chosen = sql`(select id from episodes
    where id in (select value from json_each(${JSON.stringify(ids)})) and ${isStillDue})`;
  const [tracks = [], steps = [], ...others] = await runBatch(db, [
    sql`delete from tracks where episode_id in ${chosen}
      returning ${audioKeyOfRow} as audioKey, size_bytes as sizeBytes`,
    sql`delete from generation_steps where episode_id in ${chosen}
      returning episode_id as episodeId, step, language, attempt`,
    ...CHILDREN.map((table) => sql`delete from ${sql.raw(table)} where episode_id in ${chosen}`),
    sql`delete from episodes where id in ${chosen} returning script_key as scriptKey`,
  ]);
  const files = trustColumn<TrackFiles[]>(tracks);
  const gone = trustColumn<{ scriptKey: string | null }[]>(others.at(-1) ?? []);
  return {
    count: gone.length,
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    keys: [
      ...files.flatMap((file) => [file.audioKey, vttKeyOf(file), txtKeyOf(file), timesKeyOf(file)]),
      ...gone.flatMap(({ scriptKey }) => scriptKey ?? []),
    ],
    steps: trustColumn<DeletedStep[]>(steps).map(({ episodeId, attempt, ...step }) => ({
      episodeId,
      step: toStep(step),
      attempt,
    })),
  };
}

type DeletedStep = Pick<
  typeof generationSteps.$inferSelect,
  "episodeId" | "step" | "language" | "attempt"
>;

interface EpisodeExample {
  label: string;
  person: string | null;
  at: number;
  count: number;
  size: number;
}

interface TrackFiles {
  audioKey: string;
  sizeBytes: number;
}
