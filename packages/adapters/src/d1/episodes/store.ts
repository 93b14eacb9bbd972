import { type EpisodeStore, findBound } from "@learnlab/domain";
import { and, asc, eq, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { generationSteps } from "../generation/schema.ts";
import { prepareBatch } from "../prepare-batch.ts";
import { listHeardClasses } from "./class-recordings.ts";
import { countRequested, insertWithin, restoreWithin, retryWithin } from "./episode-bounds.ts";
import { listOfCourse, listSearched, readPlace, selectPage, toPage } from "./list-summaries.ts";
import { episodes } from "./schema.ts";
import { isEpisodeAnswered, replaceEpisode } from "./replace-episode.ts";
import { selectEpisode, selectTracks } from "./select-episode.ts";
import { speakAgain } from "./speak-again.ts";
import { episodeColumnsFor, toEpisode, toTrack } from "./to-episode.ts";
import { toStep } from "./to-step.ts";

export function createD1EpisodeStore(db: Database): EpisodeStore {
  const reads = prepareReads(db);
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
      const [row] = await db.all<{ id: string }>(insertWithin(episode, bounds));
      if (row !== undefined) return { id: row.id, created: true };
      const known = await findKnown(db, episode);
      if (known !== null) return { id: known, created: false };
      // If there is room now, an episode was finished in the meantime.
      return { refused: findBound(await countRequested(db, episode), bounds) ?? "unfinished" };
    },

    listOfCourse: (of) => listOfCourse(db, of),
    listHeardClasses: (of) => listHeardClasses(db, of),
    listSearched: (of) => listSearched(db, of),
    countRequested: (day) => countRequested(db, day),

    async find(episodeId, readerId = null) {
      const [row] = await db
        .select(episodeColumnsFor(readerId))
        .from(episodes)
        .where(eq(episodes.id, episodeId));
      return row === undefined ? null : toEpisode(row);
    },

    async findWithTracks(episodeId, readerId = null) {
      const [[row], rows] = await reads.withTracks({ episodeId, readerId });
      return row === undefined ? null : { ...toEpisode(row), tracks: rows.map(toTrack) };
    },

    async findWithSteps(episodeId, readerId = null) {
      const [[row], trackRows, stepRows] = await reads.withSteps({ episodeId, readerId });
      if (row === undefined) return null;
      const steps = stepRows.map(({ state, doneParts, totalParts, ...step }) => ({
        ...toStep(step),
        state,
        doneParts,
        totalParts,
        doneCharacters: step.doneCharacters,
        totalCharacters: step.totalCharacters,
        changedAt: step.updatedAt,
      }));
      return { ...toEpisode(row), tracks: trackRows.map(toTrack), steps };
    },

    async list(page) {
      const { kind, values } = readPlace(page);
      return toPage(await reads.pages[kind].all(values), page);
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
    replace: (change) => replaceEpisode(db, change),
    isAnswered: (episodeId) => isEpisodeAnswered(db, episodeId),
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

/** The episode that the same person created with the same key. */
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

/** The most frequent reads; their SQL is built once. */
function prepareReads(db: Database) {
  const episode = selectEpisode(db);
  const steps = db
    .select()
    .from(generationSteps)
    .where(eq(generationSteps.episodeId, sql.placeholder("episodeId")))
    .orderBy(asc(generationSteps.createdAt));
  return {
    withTracks: prepareBatch(db, [episode, selectTracks(db)]),
    withSteps: prepareBatch(db, [episode, selectTracks(db), steps]),
    pages: {
      first: selectPage(db, "first").prepare(),
      next: selectPage(db, "next").prepare(),
    },
  };
}
