import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { DomainError, TIME_CURSOR, writeCsv } from "../shared/index.ts";
import type { BookmarkStore } from "./ports.ts";
import { type ListedBookmark, MOST_BOOKMARKS } from "./types.ts";
import { tabulateBookmarks, writeBookmarks } from "./write-bookmarks.ts";

export const ListBookmarks = z.strictObject({
  episodeId: z.uuid().nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
  cursor: TIME_CURSOR.text.nullable().default(null),
});

export const ExportBookmarks = z.strictObject({
  format: z.enum(["markdown", "csv"]),
  episodeId: z.uuid().nullable().default(null),
});

interface ReadDeps {
  bookmarks: Pick<BookmarkStore, "list">;
}

/** One's own bookmarks, the newest first. */
export async function listBookmarks(
  deps: ReadDeps,
  { actor, ...page }: z.output<typeof ListBookmarks> & { actor: Actor | null },
): Promise<{ bookmarks: ListedBookmark[]; nextCursor: string | null }> {
  requirePermission(actor, "bookmarks.list");
  return deps.bookmarks.list({ ...page, userId: actor.userId });
}

export async function getBookmark(
  deps: { bookmarks: Pick<BookmarkStore, "find"> },
  { actor, bookmarkId }: { actor: Actor | null; bookmarkId: string },
): Promise<ListedBookmark> {
  requirePermission(actor, "bookmarks.list");
  const found = await deps.bookmarks.find(bookmarkId);
  // Of another person's nobody learns that it exists.
  if (found?.userId !== actor.userId) throw bookmarkNotFound();
  return found;
}

/** One's own bookmarks with the lines around them, as a text to take away. */
export async function exportBookmarks(
  deps: ReadDeps,
  { actor, format, episodeId }: z.output<typeof ExportBookmarks> & { actor: Actor | null },
): Promise<{ count: number; text: string }> {
  requirePermission(actor, "bookmarks.export");
  const { userId } = actor;
  const page = { userId, episodeId, limit: MOST_BOOKMARKS, cursor: null };
  const { bookmarks } = await deps.bookmarks.list(page);
  const text =
    format === "csv" ? writeCsv(tabulateBookmarks(bookmarks)) : writeBookmarks(bookmarks);
  return { count: bookmarks.length, text };
}

export function bookmarkNotFound(): DomainError {
  return new DomainError("not_found", "This bookmark does not exist.", {
    reason: "bookmarks.not_found",
  });
}
