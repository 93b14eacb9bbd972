import { For, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../i18n/bookmarks.ts";
import { ErrorNotice, RowsSkeleton } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { BookmarkRow } from "./bookmark-row.tsx";
import { createBookmarks } from "./create-bookmarks.ts";
import { MarkButton } from "./mark-button.tsx";

/** The marked places of what plays, in its order. */
export function NotesPart(): JSX.Element {
  return (
    <>
      <MarkButton />
      <Suspense fallback={<RowsSkeleton />}>
        <Places />
      </Suspense>
    </>
  );
}

function Places(): JSX.Element {
  const player = usePlayer();
  const bookmarks = createBookmarks();
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
      <ul class="mt-3 divide-y divide-line">
        <For each={here()}>
          {(bookmark) => (
            <BookmarkRow
              bookmark={bookmark}
              onNote={(note) => bookmarks.saveNote(bookmark, note)}
              onRemove={() => bookmarks.remove(bookmark)}
            />
          )}
        </For>
      </ul>
    </>
  );
}
