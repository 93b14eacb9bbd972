import { findListener, type Progress, type ProgressStore } from "@learnlab/domain";
import { and, eq, getTableColumns, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { selectClassRecordings } from "../episodes/class-recordings.ts";
import { episodes } from "../episodes/schema.ts";
import { selectEpisode, selectTracks } from "../episodes/select-episode.ts";
import { toEpisode, toTrack } from "../episodes/to-episode.ts";
import { prepareBatch } from "../prepare-batch.ts";
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

    async list(userId) {
      const rows = await db
        .select(getTableColumns(progress))
        .from(progress)
        .where(
          and(
            eq(progress.userId, userId),
            sql`${progress.episodeId} in (select episodes.id from episodes
                where episodes.user_id = ${userId} and episodes.deleted_at is null
              union all select episodes.id ${selectClassRecordings(userId)})`,
          ),
        );
      return rows.map(toProgress);
    },

    async save({ progress: next, listens, at }) {
      const written = writeProgress(db, { next, at });
      if (listens.length === 0) return (await written).length === 1;
      const [rows] = await db.batch([written, writeListens(db, { next, listens, at })]);
      return rows.length === 1;
    },
  };
}

/** Answers a row where the stored version is the one before. */
function writeProgress(db: Database, { next, at }: { next: Progress; at: number }) {
  const { credit, ...values } = next;
  const row = { ...values, creditMs: credit.ms, creditedAt: credit.at, updatedAt: at };
  if (next.version === 1) {
    return db
      .insert(progress)
      .values({ ...row, createdAt: at })
      .onConflictDoNothing()
      .returning({ version: progress.version });
  }
  return db
    .update(progress)
    .set(row)
    .where(
      and(
        eq(progress.userId, next.userId),
        eq(progress.episodeId, next.episodeId),
        eq(progress.version, next.version - 1),
      ),
    )
    .returning({ version: progress.version });
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
