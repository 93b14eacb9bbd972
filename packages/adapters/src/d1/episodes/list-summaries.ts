import { type EpisodeSummary, type SearchedSummary, TIME_CURSOR } from "@learnlab/domain";
import { and, desc, eq, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import type { Database } from "../database.ts";
import { progress } from "../listening/schema.ts";
import { cutTimePage } from "../time-page.ts";
import { isForLearner, selectClassRecordings } from "./class-recordings.ts";
import { episodes, tracks } from "./schema.ts";
import { episodeColumnsFor, type EpisodeRow, toEpisode } from "./to-episode.ts";
import { isReleased } from "./withhold-episode.ts";

/** Joins the track of an episode's first language. */
export const isPrimaryTrack = and(
  eq(tracks.episodeId, episodes.id),
  eq(tracks.language, sql`json_extract(${episodes.languages}, '$[0]')`),
);

// The primary track's length and the person's progress are joined through their unique indexes.
function selectSummaries(db: Database, personId: string | Placeholder) {
  return db
    .select({
      episode: episodeColumnsFor(personId),
      durationMs: tracks.durationMs,
      completion: progress.completion,
      positionMs: progress.positionMs,
    })
    .from(episodes)
    .leftJoin(tracks, isPrimaryTrack)
    .leftJoin(progress, and(eq(progress.userId, personId), eq(progress.episodeId, episodes.id)));
}

const { placeholder } = sql;
const newestFirst = [desc(episodes.createdAt), desc(episodes.id)];

/** The first page, or the page after a cursor; each has its own statement. */
export type PageKind = "first" | "next";

const isBefore = sql`(episodes.created_at < ${placeholder("createdAt")}
  or (episodes.created_at = ${placeholder("createdAt")} and episodes.id < ${placeholder("id")}))`;

/** One's own newest ones and the newest for one's classes, each in the order of an index, together at most twice a page. */
function listedOn(kind: PageKind): SQL {
  const limit = sql`${kind === "next" ? sql`and ${isBefore}` : sql``}
    order by episodes.created_at desc, episodes.id desc limit ${placeholder("limit")}`;
  return sql`(select id from (select episodes.id from episodes
      where episodes.user_id = ${placeholder("userId")} and episodes.deleted_at is null ${limit})
    union all select id from (select episodes.id
      ${selectClassRecordings(placeholder("userId"))} ${limit}))`;
}

export function selectPage(db: Database, kind: PageKind) {
  return selectSummaries(db, placeholder("userId"))
    .where(sql`${episodes.id} in ${listedOn(kind)}`)
    .orderBy(...newestFirst)
    .limit(placeholder("limit"));
}

/**
 * A learner's episodes that teach something of a course or were uploaded to it, unfinished ones once that is
 * chosen, and the recordings for its class.
 */
export async function listOfCourse(
  db: Database,
  { userId, courseId, limit }: { userId: string; courseId: string; limit: number },
): Promise<EpisodeSummary[]> {
  const own = sql`select episodes.id from episodes
    where episodes.user_id = ${userId} and episodes.deleted_at is null and (exists (select 1 from json_each(${episodes.conceptIds}) as taught
              join concepts on concepts.id = ${currentConcept(sql`taught.value`)} where concepts.course_id = ${courseId})
          or ${episodes.courseId} = ${courseId}
          or exists (select 1 from materials where materials.id = ${episodes.materialId}
            and materials.course_id = ${courseId}))`;
  const ofClass = sql`select episodes.id ${selectClassRecordings(userId)}
    and enrollments.course_id = ${courseId}`;
  const rows = await selectSummaries(db, userId)
    .where(sql`${episodes.id} in (${own} union all ${ofClass})`)
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(toSummary);
}

/** The finished episodes that a search found and that may reach a person: their own and those for their classes. */
export async function listSearched(
  db: Database,
  { userId, episodeIds }: { userId: string; episodeIds: string[] },
): Promise<SearchedSummary[]> {
  // The pluses keep SQLite from indexes by which it would read all of their episodes, or all finished ones.
  const rows = await selectSummaries(db, userId).where(
    and(
      sql`${episodes.id} in (select value from json_each(${JSON.stringify(episodeIds)}))`,
      sql`(+${episodes.userId} = ${userId} or ${isForLearner(userId)})`,
      sql`+${episodes.status} = 'completed'`,
      isNull(episodes.deletedAt),
      isReleased,
    ),
  );
  return rows.map((row) => ({ ...toSummary(row), scriptKey: row.episode.scriptKey }));
}

/** Only the ids of the same page. */
export function selectPageIds(db: Database, kind: PageKind) {
  return db
    .select({ id: episodes.id })
    .from(episodes)
    .where(sql`${episodes.id} in ${listedOn(kind)}`)
    .orderBy(...newestFirst)
    .limit(placeholder("limit"));
}

interface Page {
  userId: string;
  limit: number;
  cursor: string | null;
}

/** The values of a page's placeholders; one extra row tells whether there is another page. */
export function readPlace({ userId, limit, cursor }: Page) {
  const wanted = { userId, limit: limit + 1 };
  if (cursor === null) return { kind: "first" as const, values: wanted };
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return { kind: "next" as const, values: { ...wanted, createdAt, id } };
}

export function toPage(
  rows: SummaryRow[],
  { limit }: Page,
): { episodes: EpisodeSummary[]; nextCursor: string | null } {
  const { page, nextCursor } = cutTimePage(rows.map(toSummary), limit);
  return { episodes: page, nextCursor };
}

interface SummaryRow {
  episode: EpisodeRow;
  durationMs: number | null;
  completion: number | null;
  positionMs: number | null;
}

function toSummary(row: SummaryRow): EpisodeSummary {
  const { scriptKey: _, removedAt: __, ...episode } = toEpisode(row.episode);
  return {
    ...episode,
    durationMs: row.durationMs,
    completion: row.completion ?? 0,
    positionMs: row.positionMs ?? 0,
  };
}
