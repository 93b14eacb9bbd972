import { createSignal, For, type JSX, Show, Suspense } from "solid-js";

import type { Bookmark } from "../../data/bookmarks.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { useSession } from "../../session.tsx";
import { Button, ErrorNotice, RowsSkeleton } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { BookmarkRow } from "./bookmark-row.tsx";
import { createBookmarks } from "./create-bookmarks.ts";
import { keepPlace } from "./mark-place.ts";

/** The marked places of what plays, in its order. */
export function NotesPart(): JSX.Element {
  const player = usePlayer();
  const session = useSession();
  return (
    <>
      <Button
        icon="bookmark"
        class="w-full"
        onClick={() => void keepPlace(player, session()?.person?.id ?? "")}
      >
        {t("bookmarks.mark")}
      </Button>
      <Suspense fallback={<RowsSkeleton />}>
        <Places />
      </Suspense>
    </>
  );
}

function Places(): JSX.Element {
  const player = usePlayer();
  const bookmarks = createBookmarks();
  const [removed, setRemoved] = createSignal<{ bookmark: Bookmark; undo: () => void } | null>(null);
  const here = () =>
    bookmarks
      .all()
      ?.filter(({ episodeId }) => episodeId === player.episode()?.episodeId)
      .toSorted((one, other) => one.positionMs - other.positionMs);
  return (
    <>
      <Show when={bookmarks.failure()}>
        {(failure) => <ErrorNotice failure={failure()} onRetry={bookmarks.retry} />}
      </Show>
      <Show when={here()?.length === 0 && bookmarks.failure() === null}>
        <p class="mt-6 font-semibold">{t("bookmarks.noneHere")}</p>
        <p class="mt-1 text-sm text-ink-soft">{t("bookmarks.noneHereText")}</p>
      </Show>
      <div role="status">
        <Show when={removed()}>
          {(gone) => (
            <Removed
              bookmark={gone().bookmark}
              onUndo={() => {
                gone().undo();
                setRemoved(null);
              }}
            />
          )}
        </Show>
      </div>
      <ul class="mt-3 divide-y divide-line">
        <For each={here()}>
          {(bookmark) => (
            <BookmarkRow
              bookmark={bookmark}
              onNote={(note) => bookmarks.saveNote(bookmark, note)}
              onRemove={() => setRemoved({ bookmark, undo: bookmarks.remove(bookmark) })}
            />
          )}
        </For>
      </ul>
    </>
  );
}

/** Within the sheet: a message of the page would stand behind it. */
function Removed(props: { bookmark: Bookmark; onUndo: () => void }): JSX.Element {
  return (
    <div class="mt-3 flex items-center gap-2 rounded-md bg-sunken py-1 pr-1 pl-4 text-sm">
      <span class="min-w-0 flex-1">
        {t("bookmarks.removed", { time: formatClock(props.bookmark.positionMs) })}
      </span>
      <Button look="quiet" class="px-3!" onClick={() => props.onUndo()}>
        {t("bookmarks.undo")}
      </Button>
    </div>
  );
}
