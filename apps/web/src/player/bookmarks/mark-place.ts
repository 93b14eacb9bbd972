import { findLines } from "@learnlab/domain/client";

import { addBookmark } from "../../data/bookmarks.ts";
import { loadDocument } from "../../data/episode.ts";
import type { Playable } from "../../data/playable.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { showToast } from "../../ui/index.ts";
import type { Player } from "../create-player.ts";
import { showNowPlaying, showTab } from "../now-playing/shown.ts";
import { editBookmark } from "./edited.ts";

/** Marks the moment that is heard, without interrupting it; a note can be added from the message. */
export async function markPlace(player: Player, personId: string): Promise<void> {
  const playable = player.episode();
  if (playable === null || playable.outside !== undefined) return;
  const { episodeId, language, title } = playable;
  const positionMs = Math.round(player.positionMs());
  const lines = await readLines(playable, positionMs);
  const place = { episodeId, language, positionMs, episodeTitle: title, ...lines };
  const { id } = addBookmark(personId, place);
  showToast({
    message: t("bookmarks.marked", { time: formatClock(positionMs) }),
    action: {
      label: t("bookmarks.addNote"),
      run: () => {
        editBookmark(id);
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
