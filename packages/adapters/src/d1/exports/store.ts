import type { RecordKind, RecordRequest, RecordStore } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { accountRecordSources } from "./account-record-sources.ts";
import { selectPersonObjects } from "./person-objects.ts";
import type { RecordSource } from "./record-columns.ts";
import { listeningRecordSources } from "./listening-record-sources.ts";
import { makingRecordSources } from "./making-record-sources.ts";
import { studyRecordSources } from "./study-record-sources.ts";

const sources: Record<RecordKind, AnySource> = {
  ...accountRecordSources,
  ...studyRecordSources,
  ...makingRecordSources,
  ...listeningRecordSources,
};

/** A source whose fields are read by name. */
type AnySource = Omit<RecordSource, "fields" | "json"> & {
  fields(person: RecordRequest): Record<string, SQL>;
  json?: readonly string[];
};

const PLACE = "_place";

export function createD1RecordStore(db: Database): RecordStore {
  return {
    async begin({ id, userId, lostBefore, since, most, at }) {
      const [, , rows = []] = await runBatch(db, [
        sql`delete from record_exports where user_id = ${userId} and created_at <= ${since}`,
        sql`insert into record_exports (id, user_id, created_at, updated_at)
          select ${id}, ${userId}, ${at}, ${at}
          where not exists (select 1 from record_exports where user_id = ${userId}
              and ended_at is null and created_at > ${lostBefore})
            and (select count(*) from record_exports where user_id = ${userId}) < ${most}`,
        sql`select exists (select 1 from record_exports where id = ${id}) as begun,
          (select count(*) from record_exports where user_id = ${userId}) >= ${most} as full`,
      ]);
      const [answer] = rows;
      if (answer?.["begun"] === 1) return "begun";
      return answer?.["full"] === 1 ? "too_many" : "running";
    },

    async end({ id, at }) {
      await db.run(
        sql`update record_exports set ended_at = ${at}, updated_at = ${at} where id = ${id}`,
      );
    },

    read: (page) => readPage(db, { ...page, source: sources[page.kind] }),

    listFolders: (userId) =>
      db.all<{ prefix: string; folder: string }>(selectPersonObjects(userId, "shown")),
  };
}

interface Page extends RecordRequest {
  after: number;
  limit: number;
  source: AnySource;
}

async function readPage(
  db: Database,
  { source, after, limit, ...person }: Page,
): Promise<{ rows: Record<string, unknown>[]; next: number | null }> {
  const { from, table, json = [] } = source;
  const place = sql.raw(`${table}.rowid`);
  const selected = Object.entries(source.fields(person)).map(
    ([name, column]) => sql`${column} as ${sql.raw(`"${name}"`)}`,
  );
  const found = await db.all<Record<string, unknown>>(sql`
    select ${place} as ${sql.raw(PLACE)}, ${sql.join(selected, sql`, `)} from ${from}
    where ${source.isTheirs(person)} and ${place} > ${after} order by ${place} limit ${limit}`);
  const stored = new Set<string>(json);
  const rows = found.map(({ [PLACE]: _, ...row }) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        stored.has(name) ? parseStored(value) : value,
      ]),
    ),
  );
  const last = found.length < limit ? null : Number(found.at(-1)?.[PLACE]);
  return { rows, next: last };
}

/** Returns stored text as it is if it is not JSON. */
function parseStored(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
