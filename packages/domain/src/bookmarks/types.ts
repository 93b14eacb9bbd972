import type { Lines } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

/** Several a day for a year; all of them are read at once for an export. */
export const MOST_BOOKMARKS = 1_000;

/** A place in an episode that somebody marked, with what was said around it then. */
export interface Bookmark extends Lines {
  id: string;
  userId: string;
  episodeId: string;
  language: Language;
  positionMs: number;
  /** What they wrote; may be empty. */
  note: string;
  /** When it was last changed, by our clock: of two changes the later one stays. */
  changedAt: number;
  /** Null while it is there. */
  removedAt: number | null;
  /** When the place was marked. */
  createdAt: number;
}

export interface ListedBookmark extends Bookmark {
  episodeTitle: string;
}
