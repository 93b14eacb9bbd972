import { findLines } from "@learnlab/domain/client";

import { addBookmark, type Bookmark } from "../../data/bookmarks.ts";
import { loadDocument } from "../../data/episode.ts";
import type { Playable } from "../../data/playable.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { showToast } from "../../ui/index.ts";
import type { Player } from "../create-player.ts";
import { showNowPlaying, showTab } from "../now-playing/shown.ts";
import { editBookmark } from "./edited.ts";

/** Marks the moment that is heard, without interrupting it; null where nothing can be marked. */
export async function keepPlace(player: Player, personId: string): Promise<Bookmark | null> {
  const playable = player.episode();
  if (playable === null || playable.outside !== undefined) return null;
  const { episodeId, language, title } = playable;
  const positionMs = Math.round(player.positionMs());
  const lines = await readLines(playable, positionMs);
  const place = { episodeId, language, positionMs, episodeTitle: title, ...lines };
  return addBookmark(personId, place);
}

/** The same with a message of the page, from which a note can be added. */
export async function markPlace(player: Player, personId: string): Promise<void> {
  const bookmark = await keepPlace(player, personId);
  if (bookmark === null) return;
  showToast({
    message: t("bookmarks.marked", { time: formatClock(bookmark.positionMs) }),
    action: {
      label: t("bookmarks.addNote"),
      run: () => {
        editBookmark(bookmark.id);
        showTab("notes");
        showNowPlaying(true);
      },
    },
  });
}

/** What is said there, as far as this device knows. */
async function readLines({ episodeId, language }: Playable, positionMs: number) {
  const document = await loadDocument(episodeId).catch(() => null);
  if (document === null) return { before: "", line: "", after: "" };
  return findLines(document, { language, positionMs });
}
