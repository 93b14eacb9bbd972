import {
  type AllEpisodesStore,
  type EpisodeFilter,
  nameOrder,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, asc, desc, eq, gt, gte, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { cutTimePage } from "../time-page.ts";
import { isPrimaryTrack } from "./list-summaries.ts";
import { episodes, tracks } from "./schema.ts";

const columns = {
  id: episodes.id,
  kind: episodes.kind,
  title: episodes.title,
  languages: episodes.languages,
  outputFormat: episodes.outputFormat,
  status: episodes.status,
  error: episodes.error,
  errorReason: episodes.errorReason,
  includedCourses: episodes.includedCourses,
  createdAt: episodes.createdAt,
  durationMs: tracks.durationMs,
  owner: { id: users.id, name: users.name },
};

/** Everybody's episodes for the staff. */
export function createD1AllEpisodesStore(db: Database): AllEpisodesStore {
  return {
    async list({ limit, cursor, ...filter }) {
      const along = filter.order === "newest" ? desc : asc;
      const rows = await db
        .select(columns)
        .from(episodes)
        .innerJoin(users, eq(users.id, episodes.userId))
        .leftJoin(tracks, isPrimaryTrack)
        .where(and(isNull(episodes.deletedAt), matches(filter), isAfter(cursor, filter.order)))
        .orderBy(along(episodes.createdAt), along(episodes.id))
        .limit(limit + 1);
      const { page, nextCursor } = cutTimePage(rows, limit);
      return { episodes: page, nextCursor };
    },
  };
}

function matches(filter: EpisodeFilter): SQL | undefined {
  const { search, ownerId, orderId, status, kind, language, since, until } = filter;
  return and(
    search === "" ? undefined : contains(search),
    ownerId === null ? undefined : eq(episodes.userId, ownerId),
    orderId === null ? undefined : eq(episodes.requestKey, nameOrder(orderId)),
    status === null ? undefined : eq(episodes.status, status),
    kind === null ? undefined : isOfKind(kind),
    language === null
      ? undefined
      : sql`instr(${episodes.languages}, ${JSON.stringify(language)}) > 0`,
    since === null ? undefined : gte(episodes.createdAt, since),
    until === null ? undefined : lt(episodes.createdAt, until),
  );
}

// LIKE patterns are limited to 50 bytes on D1; instr has no such limit.
function contains(search: string): SQL | undefined {
  const wanted = search.toLowerCase();
  return or(
    sql`instr(lower(${episodes.title}), ${wanted}) > 0`,
    sql`instr(lower(${episodes.includedCourses}), ${wanted}) > 0`,
    // People are looked through once, not for each of their episodes.
    sql`${episodes.userId} in (select id from users as owners
      where instr(lower(owners.name), ${wanted}) > 0 or instr(owners.email, ${wanted}) > 0)`,
  );
}

/** All but dailies are few, and have indexes of their own, which serve no kind that is bound. */
function isOfKind(kind: NonNullable<EpisodeFilter["kind"]>): SQL {
  if (kind === "uploaded") return sql`${episodes.kind} = 'uploaded'`;
  return kind === "requested" ? sql`${episodes.kind} = 'requested'` : eq(episodes.kind, kind);
}

function isAfter(cursor: string | null, order: EpisodeFilter["order"]): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  const [from, beyond] = order === "newest" ? [lte, lt] : [gte, gt];
  // The first condition alone finds the place in the index.
  return and(
    from(episodes.createdAt, createdAt),
    or(beyond(episodes.createdAt, createdAt), beyond(episodes.id, id)),
  );
}
