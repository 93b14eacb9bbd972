import { type Bookmark, type BookmarkStore, TIME_CURSOR } from "@learnlab/domain";
import { and, desc, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { cutTimePage } from "../time-page.ts";
import { bookmarks } from "./schema.ts";

const columns = {
  episodeTitle: episodes.title,
  id: bookmarks.id,
  userId: bookmarks.userId,
  episodeId: bookmarks.episodeId,
  language: bookmarks.language,
  positionMs: bookmarks.positionMs,
  note: bookmarks.note,
  before: bookmarks.before,
  line: bookmarks.line,
  after: bookmarks.after,
  changedAt: bookmarks.changedAt,
  removedAt: bookmarks.removedAt,
  createdAt: bookmarks.createdAt,
};

export function createD1BookmarkStore(db: Database): BookmarkStore {
  const select = () =>
    db.select(columns).from(bookmarks).innerJoin(episodes, eq(episodes.id, bookmarks.episodeId));
  return {
    async save(bookmark, { most, removedBefore }) {
      const [, , [saved]] = await db.batch([
        db
          .delete(bookmarks)
          .where(
            and(eq(bookmarks.userId, bookmark.userId), lt(bookmarks.removedAt, removedBefore)),
          ),
        upsert(db, bookmark, most),
        select().where(eq(bookmarks.id, bookmark.id)),
      ]);
      return saved ?? null;
    },

    async find(bookmarkId) {
      const [row] = await select().where(and(eq(bookmarks.id, bookmarkId), isThere));
      return row ?? null;
    },

    async list({ userId, episodeId, limit, cursor }) {
      const rows = await select()
        .where(
          and(
            eq(bookmarks.userId, userId),
            episodeId === null ? undefined : eq(bookmarks.episodeId, episodeId),
            isThere,
            isAfter(cursor),
          ),
        )
        .orderBy(desc(bookmarks.createdAt), desc(bookmarks.id))
        .limit(limit + 1);
      const { page, nextCursor } = cutTimePage(rows, limit);
      return { bookmarks: page, nextCursor };
    },
  };
}

const isThere = and(isNull(bookmarks.removedAt), isNull(episodes.deletedAt));

function isAfter(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return and(
    lte(bookmarks.createdAt, createdAt),
    or(lt(bookmarks.createdAt, createdAt), lt(bookmarks.id, id)),
  );
}

/**
 * Of changes at the same moment the removal stays, or the greater note, so that their order makes no
 * difference. Removed ones count too: otherwise nothing would bound them.
 */
function upsert(db: Database, bookmark: Bookmark, most: number) {
  const { id, userId, episodeId, language, positionMs, note, before, line, after } = bookmark;
  const { changedAt, removedAt, createdAt } = bookmark;
  const rank = (table: string) => {
    const of = (column: string) => sql.raw(`${table}.${column}`);
    return sql`(${of("changed_at")}, ${of("removed_at")} is not null, ${of("note")})`;
  };
  return db
    .insert(bookmarks)
    .select(
      sql`select ${id}, ${userId}, ${episodeId}, ${language}, ${positionMs}, ${note}, ${before},
          ${line}, ${after}, ${changedAt}, ${removedAt}, ${createdAt}, ${changedAt}
        where exists (select 1 from bookmarks where id = ${id}) or (select
          count(*) < ${2 * most} and count(*) - count(removed_at) < ${most}
          from bookmarks where user_id = ${userId})`,
    )
    .onConflictDoUpdate({
      target: bookmarks.id,
      set: {
        note: sql`excluded.note`,
        before: sql`excluded.line_before`,
        line: sql`excluded.line`,
        after: sql`excluded.line_after`,
        changedAt: sql`excluded.changed_at`,
        removedAt: sql`excluded.removed_at`,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: sql`bookmarks.user_id = excluded.user_id
        and bookmarks.episode_id = excluded.episode_id and ${rank("excluded")} > ${rank("bookmarks")}`,
    });
}
