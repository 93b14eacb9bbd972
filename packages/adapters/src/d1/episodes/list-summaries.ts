import { type EpisodeSummary, TIME_CURSOR } from "@learnlab/domain";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { progress } from "../listening/schema.ts";
import { episodes, tracks } from "./schema.ts";
import { episodeColumns, type EpisodeRow, toEpisode } from "./to-episode.ts";

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

const { placeholder } = sql;
const isListed = and(eq(episodes.userId, placeholder("userId")), isNull(episodes.deletedAt));
const isBefore = or(
  lt(episodes.createdAt, placeholder("createdAt")),
  and(eq(episodes.createdAt, placeholder("createdAt")), lt(episodes.id, placeholder("id"))),
);
const newestFirst = [desc(episodes.createdAt), desc(episodes.id)];

/** A page is the first one, or the next after a place; each is a statement of its own. */
export type PageKind = "first" | "next";
const rowsOf = { first: isListed, next: and(isListed, isBefore) };

export function selectPage(db: Database, kind: PageKind) {
  return selectSummaries(db)
    .where(rowsOf[kind])
    .orderBy(...newestFirst)
    .limit(placeholder("limit"));
}

/** What teaches something of a course, or was uploaded to it; while it is made, once that is chosen. */
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
              join concepts on concepts.id = taught.value where concepts.course_id = ${courseId})
          or exists (select 1 from materials where materials.id = ${episodes.materialId}
            and materials.course_id = ${courseId}))`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(toSummary);
}

/** The ids alone of the same page. */
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

/** What stands for the placeholders of a page; a row more than the page has says that there is another one. */
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
  const page = rows.slice(0, limit).map(toSummary);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last ? TIME_CURSOR.write([last.createdAt, last.id]) : null;
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
