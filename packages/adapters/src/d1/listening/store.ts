import {
  findListener,
  type Progress,
  type ProgressStore,
  type ProgressSum,
} from "@learnlab/domain";
import { and, eq, getTableColumns, type Query, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { selectClassRecordings } from "../episodes/class-recordings.ts";
import { episodes } from "../episodes/schema.ts";
import { selectEpisode, selectTracks } from "../episodes/select-episode.ts";
import { toEpisode, toTrack } from "../episodes/to-episode.ts";
import { bindPrepared, prepareBatch } from "../prepare-batch.ts";
import { progress } from "./schema.ts";
import { writeListens } from "./write-listens.ts";

export function createD1ProgressStore(db: Database): ProgressStore {
  const readListened = prepareBatch(db, [
    selectEpisode(db),
    selectTracks(db),
    db
      .select(getTableColumns(progress))
      .from(progress)
      .innerJoin(episodes, eq(episodes.id, progress.episodeId))
      .where(
        and(
          eq(progress.episodeId, sql.placeholder("episodeId")),
          sql`${progress.userId} in (${sql.placeholder("readerId")}, ${episodes.userId})`,
        ),
      ),
  ]);
  const updateNext = prepareUpdate(db);
  return {
    async findEpisode(episodeId, readerId = null) {
      const [[row], tracks, ofBoth] = await readListened({ episodeId, readerId });
      if (row === undefined) return null;
      const episode = toEpisode(row);
      const listenerId = findListener(episode, readerId);
      const known = ofBoth.find(({ userId }) => userId === listenerId);
      return {
        ...episode,
        listenerId,
        tracks: tracks.map(toTrack),
        progress: known === undefined ? null : toProgress(known),
      };
    },

    async find(userId, episodeId) {
      const row = await db.query.progress.findFirst({
        where: and(eq(progress.userId, userId), eq(progress.episodeId, episodeId)),
      });
      return row === undefined ? null : toProgress(row);
    },

    async sumUp(userId) {
      const [sum] = await db.all<ProgressSum>(sql`
        select count(*) as begun, count(completed_at) as completed,
          coalesce(avg(completion), 0) as completion
        from (select id from episodes where user_id = ${userId} and deleted_at is null
            union all select episodes.id ${selectClassRecordings(userId)}
              and episodes.user_id <> ${userId}) as mine
          join progress on progress.episode_id = mine.id and progress.user_id = ${userId}`);
      return sum ?? { begun: 0, completed: 0, completion: 0 };
    },

    async save({ progress: next, listens, at }) {
      const row = toRow(next, at);
      const written =
        next.version === 1 ? bind(db, insertRow(db, row)) : bindPrepared(db, updateNext, row);
      const added = listens.length === 0 ? [] : [bind(db, writeListens(db, { next, listens, at }))];
      const [result] = await db.$client.batch([written, ...added]);
      return result?.results.length === 1;
    },
  };
}

function toRow({ credit, ...values }: Progress, at: number) {
  const coverage = JSON.stringify(values.coverage);
  return { ...values, coverage, creditMs: credit.ms, creditedAt: credit.at, updatedAt: at };
}

type Row = ReturnType<typeof toRow>;

/** Answers a row unless the person has progress already. */
function insertRow(db: Database, { coverage, ...row }: Row) {
  return db
    .insert(progress)
    .values({ ...row, coverage: sql`${coverage}`, createdAt: row.updatedAt })
    .onConflictDoNothing()
    .returning({ version: progress.version });
}

/**
 * Answers a row where the stored version is the one before; its placeholders have the names of a row. The
 * key is not among what is set: SQLite would write its index again and look for its person and its episode.
 */
function prepareUpdate(db: Database) {
  const value = (name: keyof Row) => sql`${sql.placeholder(name)}`;
  return db
    .update(progress)
    .set({
      language: value("language"),
      positionMs: value("positionMs"),
      furthestMs: value("furthestMs"),
      speed: value("speed"),
      coverage: value("coverage"),
      completion: value("completion"),
      completedAt: value("completedAt"),
      lastPlayedAt: value("lastPlayedAt"),
      creditMs: value("creditMs"),
      creditedAt: value("creditedAt"),
      version: value("version"),
      updatedAt: value("updatedAt"),
    })
    .where(
      and(
        eq(progress.userId, value("userId")),
        eq(progress.episodeId, value("episodeId")),
        eq(progress.version, sql`${value("version")} - 1`),
      ),
    )
    .returning({ version: progress.version })
    .prepare();
}

function bind(db: Database, statement: { toSQL(): Query }): D1PreparedStatement {
  const { sql: said, params } = statement.toSQL();
  return db.$client.prepare(said).bind(...params);
}

function toProgress(row: typeof progress.$inferSelect): Progress {
  const { userId, episodeId, positionMs, furthestMs, speed, completion } = row;
  const { completedAt, lastPlayedAt, creditMs, creditedAt, version } = row;
  return {
    userId,
    episodeId,
    language: row.language,
    positionMs,
    furthestMs,
    speed,
    coverage: row.coverage,
    completion,
    completedAt,
    lastPlayedAt,
    credit: { ms: creditMs, at: creditedAt },
    version,
  };
}
