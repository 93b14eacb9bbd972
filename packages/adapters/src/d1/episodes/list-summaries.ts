import { type EpisodeSummary, TIME_CURSOR } from "@learnlab/domain";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import type { Database } from "../database.ts";
import { progress } from "../listening/schema.ts";
import { cutTimePage } from "../time-page.ts";
import { episodes, tracks } from "./schema.ts";
import { episodeColumns, type EpisodeRow, toEpisode } from "./to-episode.ts";

/** Joins the track of an episode's first language. */
export const isPrimaryTrack = and(
  eq(tracks.episodeId, episodes.id),
  eq(tracks.language, sql`json_extract(${episodes.languages}, '$[0]')`),
);

// The primary track's length and the owner's progress are joined through their unique indexes.
function selectSummaries(db: Database) {
  return db
    .select({
      episode: episodeColumns,
      durationMs: tracks.durationMs,
      completion: progress.completion,
      positionMs: progress.positionMs,
    })
    .from(episodes)
    .leftJoin(tracks, isPrimaryTrack)
    .leftJoin(
      progress,
      and(eq(progress.userId, episodes.userId), eq(progress.episodeId, episodes.id)),
    );
}

const { placeholder } = sql;
const isListed = and(eq(episodes.userId, placeholder("userId")), isNull(episodes.deletedAt));
const isBefore = or(
  lt(episodes.createdAt, placeholder("createdAt")),
  and(eq(episodes.createdAt, placeholder("createdAt")), lt(episodes.id, placeholder("id"))),
);
const newestFirst = [desc(episodes.createdAt), desc(episodes.id)];

/** The first page, or the page after a cursor; each has its own statement. */
export type PageKind = "first" | "next";
const rowsOf = { first: isListed, next: and(isListed, isBefore) };

export function selectPage(db: Database, kind: PageKind) {
  return selectSummaries(db)
    .where(rowsOf[kind])
    .orderBy(...newestFirst)
    .limit(placeholder("limit"));
}

/** Episodes that teach something of a course or were uploaded to it, and unfinished ones once that is chosen. */
export async function listOfCourse(
  db: Database,
  { userId, courseId, limit }: { userId: string; courseId: string; limit: number },
): Promise<EpisodeSummary[]> {
  const rows = await selectSummaries(db)
    .where(
      and(
        eq(episodes.userId, userId),
        isNull(episodes.deletedAt),
        sql`(exists (select 1 from json_each(${episodes.conceptIds}) as taught
              join concepts on concepts.id = ${currentConcept(sql`taught.value`)} where concepts.course_id = ${courseId})
          or ${episodes.courseId} = ${courseId}
          or exists (select 1 from materials where materials.id = ${episodes.materialId}
            and materials.course_id = ${courseId}))`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(toSummary);
}

/** Only the ids of the same page. */
export function selectPageIds(db: Database, kind: PageKind) {
  return db
    .select({ id: episodes.id })
    .from(episodes)
    .where(rowsOf[kind])
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
