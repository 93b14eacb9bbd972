import { createSignal, type JSX, Show } from "solid-js";

import type { Bookmark } from "../../data/bookmarks.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/index.ts";
import { editBookmark } from "../bookmarks/edited.ts";
import { keepPlace } from "../bookmarks/mark-place.ts";
import { usePlayer } from "../player-provider.tsx";
import { showTab } from "./shown.ts";

/** Bookmarks the moment, and says so below: a message of the page would stand behind the sheet. */
export function MarkButton(): JSX.Element {
  const player = usePlayer();
  const session = useSession();
  const [marked, setMarked] = createSignal<Bookmark | null>(null);
  const mark = async () => setMarked(await keepPlace(player, session()?.person?.id ?? ""));
  const write = (bookmark: Bookmark) => {
    editBookmark(bookmark.id);
    showTab("notes");
  };
  return (
    <>
      <Button icon="bookmark" class="mt-5 w-full" onClick={() => void mark()}>
        {t("bookmarks.mark")}
      </Button>
      <div role="status" class="flex flex-wrap items-center justify-center gap-x-2 text-sm">
        <Show when={marked()}>
          {(bookmark) => (
            <>
              <span>{t("bookmarks.marked", { time: formatClock(bookmark().positionMs) })}</span>
              <Button look="quiet" class="px-3!" onClick={() => write(bookmark())}>
                {t("bookmarks.addNote")}
              </Button>
            </>
          )}
        </Show>
      </div>
    </>
  );
}
