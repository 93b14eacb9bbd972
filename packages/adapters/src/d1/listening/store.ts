import type { Progress, ProgressStore } from "@learnlab/domain";
import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
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
      .innerJoin(
        episodes,
        and(eq(episodes.id, progress.episodeId), eq(episodes.userId, progress.userId)),
      )
      .where(eq(progress.episodeId, sql.placeholder("episodeId"))),
  ]);
  return {
    async findEpisode(episodeId) {
      const [[row], tracks, [known]] = await readListened({ episodeId });
      if (row === undefined) return null;
      return {
        ...toEpisode(row),
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
        .innerJoin(
          episodes,
          and(eq(episodes.id, progress.episodeId), eq(episodes.userId, progress.userId)),
        )
        .where(and(eq(episodes.userId, userId), isNull(episodes.deletedAt)));
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
