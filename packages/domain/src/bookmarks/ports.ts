import type { Bookmark, ListedBookmark } from "./types.ts";

export interface BookmarkStore {
  /**
   * Keeps a bookmark, or changes it if this change is the later one: in which order changes come, and how
   * often, makes no difference. Answers with the bookmark of this id as it is now; null if its person has
   * `most` already. Forgets which bookmarks of theirs were removed before `removedBefore`.
   */
  save(
    bookmark: Bookmark,
    bounds: { most: number; removedBefore: number },
  ): Promise<ListedBookmark | null>;
  /** Null also for one that was removed, or whose episode was. */
  find(bookmarkId: string): Promise<ListedBookmark | null>;
  /** A page of those that are there, the newest first; of one episode, or of all that exist. */
  list(page: {
    userId: string;
    episodeId: string | null;
    limit: number;
    cursor: string | null;
  }): Promise<{ bookmarks: ListedBookmark[]; nextCursor: string | null }>;
}
