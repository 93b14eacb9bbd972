import { createAsync, revalidate } from "@solidjs/router";
import { createSignal } from "solid-js";

import { type Failure, readFailure } from "../../api.ts";
import {
  type Bookmark,
  loadBookmarks,
  removeBookmark,
  saveBookmark,
  withWaiting,
} from "../../data/bookmarks.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { useSession } from "../../session.tsx";
import { showToast } from "../../ui/index.ts";

/** One's own bookmarks, and what is done with them. Those that wait on this device are there without a network. */
export function createBookmarks() {
  const session = useSession();
  // Nobody for a moment while somebody signs out.
  const personId = () => session()?.person?.id ?? "";
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const arrived = createAsync(async () => {
    try {
      const all = await loadBookmarks();
      setFailure(null);
      return all;
    } catch (error) {
      setFailure(readFailure(error));
      return [];
    }
  });
  return {
    failure,
    retry: () => void revalidate(loadBookmarks.key),
    /** The newest first; undefined until they are known. */
    all: (): Bookmark[] | undefined => {
      const known = arrived();
      return known === undefined ? undefined : withWaiting(personId(), known);
    },
    saveNote: (bookmark: Bookmark, note: string): void =>
      saveBookmark(personId(), { ...bookmark, note }),
    /** Says so, in a message that undoes it. */
    remove(bookmark: Bookmark): void {
      const owner = personId();
      removeBookmark(owner, bookmark);
      showToast({
        message: t("bookmarks.removed", { time: formatClock(bookmark.positionMs) }),
        action: { label: t("bookmarks.undo"), run: () => saveBookmark(owner, bookmark) },
      });
    },
  };
}
