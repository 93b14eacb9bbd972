/** Places in episodes that people marked, with their notes. */
export type { BookmarkStore } from "./ports.ts";
export {
  exportBookmarks,
  ExportBookmarks,
  getBookmark,
  ListBookmarks,
  listBookmarks,
} from "./read-bookmarks.ts";
export { removeBookmark, SaveBookmark, saveBookmark } from "./save-bookmark.ts";
export type { Bookmark, ListedBookmark } from "./types.ts";
export type * from "./reasons.ts";
