import {
  type Episode,
  type EpisodeStore,
  type EpisodeSummary,
  TIME_CURSOR,
  type Track,
} from "@learnlab/domain";
import { and, asc, desc, eq, isNull, lt, or, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { generationSteps } from "../generation/schema.ts";
import { progress } from "../listening/schema.ts";
import { findBound, insertWithin, restoreWithin, retryWithin } from "./episode-bounds.ts";
import { episodes, tracks } from "./schema.ts";
import { speakAgain } from "./speak-again.ts";
import { toStep } from "./to-step.ts";
import { inEpisodeOrder } from "./track-order.ts";

export function createD1EpisodeStore(db: Database): EpisodeStore {
  const lists = prepareLists(db);
  return {
    async create(episode) {
      const [row] = await db
        .insert(episodes)
        .values(newRow(episode))
        .onConflictDoNothing()
        .returning({ id: episodes.id });
      if (row !== undefined) return { id: row.id, created: true };
      return { id: (await findKnown(db, episode)) ?? episode.id, created: false };
    },

    async createWithin(episode, bounds) {
      const { userId } = episode;
      const [row] = await db.all<{ id: string }>(insertWithin(episode, bounds));
      if (row !== undefined) return { id: row.id, created: true };
      const known = await findKnown(db, episode);
      if (known !== null) return { id: known, created: false };
      return { refused: await findBound(db, { userId, localDate: episode.localDate, bounds }) };
    },

    async find(episodeId) {
      const [row] = await db
        .select(episodeColumns)
        .from(episodes)
        .where(eq(episodes.id, episodeId));
      return row === undefined ? null : toEpisode(row);
    },

    async list({ userId, limit, cursor }) {
      const place = cursor === null ? null : readCursor(cursor);
      const rows =
        place === null
          ? await lists.first.all({ userId, limit: limit + 1 })
          : await lists.next.all({ userId, limit: limit + 1, ...place });
      const page = rows.slice(0, limit).map(toSummary);
      const last = page.at(-1);
      const nextCursor =
        rows.length > limit && last ? TIME_CURSOR.write([last.createdAt, last.id]) : null;
      return { episodes: page, nextCursor };
    },

    async listTracks(episodeId) {
      const rows = await db.query.tracks.findMany({
        where: eq(tracks.episodeId, episodeId),
        orderBy: inEpisodeOrder,
      });
      return rows.map(toTrack);
    },

    async listSteps(episodeId) {
      const rows = await db.query.generationSteps.findMany({
        where: eq(generationSteps.episodeId, episodeId),
        orderBy: asc(generationSteps.createdAt),
      });
      return rows.map(({ state, doneParts, totalParts, ...row }) => ({
        ...toStep(row),
        state,
        doneParts,
        totalParts,
      }));
    },

    async remove({ episodeId, at }) {
      await db
        .update(episodes)
        .set({ deletedAt: at, updatedAt: at })
        .where(eq(episodes.id, episodeId));
    },

    restore: (change, bounds) => restoreWithin(db, change, bounds),
    retry: (change, bounds) => retryWithin(db, change, bounds),
    speakAgain: (change, bounds) => speakAgain(db, change, bounds),
  };
}

function newRow(episode: Parameters<EpisodeStore["create"]>[0]): typeof episodes.$inferInsert {
  const { at, ...rest } = episode;
  return {
    ...rest,
    title: "",
    description: "",
    status: "pending",
    includedCourses: [],
    conceptIds: [],
    enqueuedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}

/** The episode that the same person made with the same key. */
async function findKnown(
  db: Database,
  { userId, requestKey }: { userId: string; requestKey: string },
): Promise<string | null> {
  const known = await db.query.episodes.findFirst({
    columns: { id: true },
    where: and(eq(episodes.userId, userId), eq(episodes.requestKey, requestKey)),
  });
  return known?.id ?? null;
}

// The primary track's length and the owner's progress come along, each by its unique index.
function selectSummaries(db: Database) {
  return db
    .select({
      episode: episodeColumns,
      durationMs: tracks.durationMs,
      completion: progress.completion,
      positionMs: progress.positionMs,
    })
    .from(episodes)
    .leftJoin(
      tracks,
      and(
        eq(tracks.episodeId, episodes.id),
        eq(tracks.language, sql`json_extract(${episodes.languages}, '$[0]')`),
      ),
    )
    .leftJoin(
      progress,
      and(eq(progress.userId, episodes.userId), eq(progress.episodeId, episodes.id)),
    );
}

/** The two forms of the list, built once: it is what people ask for most. */
function prepareLists(db: Database) {
  const { placeholder } = sql;
  const isListed = and(eq(episodes.userId, placeholder("userId")), isNull(episodes.deletedAt));
  const isBefore = or(
    lt(episodes.createdAt, placeholder("createdAt")),
    and(eq(episodes.createdAt, placeholder("createdAt")), lt(episodes.id, placeholder("id"))),
  );
  const newestFirst = [desc(episodes.createdAt), desc(episodes.id)];
  const limit = placeholder("limit");
  return {
    first: selectSummaries(db)
      .where(isListed)
      .orderBy(...newestFirst)
      .limit(limit)
      .prepare(),
    next: selectSummaries(db)
      .where(and(isListed, isBefore))
      .orderBy(...newestFirst)
      .limit(limit)
      .prepare(),
  };
}

function readCursor(cursor: string): { createdAt: number; id: string } {
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return { createdAt, id };
}

/** What the domain knows of an episode; the rest is the generation's own. */
export const episodeColumns = {
  id: episodes.id,
  userId: episodes.userId,
  kind: episodes.kind,
  title: episodes.title,
  description: episodes.description,
  languages: episodes.languages,
  outputFormat: episodes.outputFormat,
  status: episodes.status,
  error: episodes.error,
  errorReason: episodes.errorReason,
  scriptWriter: episodes.scriptWriter,
  includedCourses: episodes.includedCourses,
  scriptKey: episodes.scriptKey,
  totalPlays: episodes.totalPlays,
  createdAt: episodes.createdAt,
  completedAt: episodes.completedAt,
  removedAt: episodes.deletedAt,
};

type EpisodeRow = Pick<
  typeof episodes.$inferSelect,
  Exclude<keyof typeof episodeColumns, "removedAt">
> & { removedAt: number | null };

export function toEpisode(row: EpisodeRow): Episode {
  return {
    id: row.id,
    userId: row.userId,
    kind: row.kind,
    title: row.title,
    description: row.description,
    languages: row.languages,
    outputFormat: row.outputFormat,
    status: row.status,
    error: row.error,
    errorReason: row.errorReason,
    scriptWriter: row.scriptWriter,
    includedCourses: row.includedCourses,
    scriptKey: row.scriptKey,
    totalPlays: row.totalPlays,
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    removedAt: row.removedAt,
  };
}

function toSummary(row: {
  episode: EpisodeRow;
  durationMs: number | null;
  completion: number | null;
  positionMs: number | null;
}): EpisodeSummary {
  const { scriptKey: _, removedAt: __, ...episode } = toEpisode(row.episode);
  return {
    ...episode,
    durationMs: row.durationMs,
    completion: row.completion ?? 0,
    positionMs: row.positionMs ?? 0,
  };
}

function toTrack(row: typeof tracks.$inferSelect): Track {
  const { id, episodeId, language, audioKey, contentType } = row;
  const { durationMs, sizeBytes, voice, engine, sampleRate } = row;
  return {
    id,
    episodeId,
    language,
    audioKey,
    contentType,
    durationMs,
    sizeBytes,
    voice,
    engine,
    sampleRate,
  };
}
