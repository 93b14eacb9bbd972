import { createMemo, createSignal, For, type JSX, Show, Suspense } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type Bookmark, takeBookmarks } from "../../../data/bookmarks.ts";
import { t } from "../../../i18n/bookmarks.ts";
import { BookmarkRow } from "../../../player/bookmarks/bookmark-row.tsx";
import { createBookmarks } from "../../../player/bookmarks/create-bookmarks.ts";
import { saveFile } from "../../../save-file.ts";
import {
  BackLink,
  Button,
  EmptyState,
  ErrorNotice,
  MoreMenu,
  Page,
  RowsSkeleton,
  TextField,
} from "../../../ui/index.ts";
import { matchWords } from "../filter-library.ts";

/** Rows per step. */
const SHOWN = 100;

/** All marked places, with their notes; they can be taken away as a file. */
export function BookmarksPage(): JSX.Element {
  const taking = createTask(async (format: "markdown" | "csv") => {
    const file = new Blob([await takeBookmarks(format)], { type: `text/${format}` });
    saveFile(file, `learnlab-bookmarks.${format === "csv" ? "csv" : "md"}`);
  });
  return (
    <Page
      title={t("bookmarks.title")}
      lead={t("bookmarks.lead")}
      above={<BackLink href="/library" text={t("bookmarks.back")} />}
      actions={
        <MoreMenu
          label={t("bookmarks.take")}
          items={(["markdown", "csv"] as const).map((format) => ({
            label: t(`bookmarks.${format}`),
            hint: t(`bookmarks.${format}Hint`),
            icon: "download",
            run: () => void taking.start(format),
          }))}
        />
      }
    >
      <Show when={taking.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Suspense fallback={<RowsSkeleton />}>
        <Content />
      </Suspense>
    </Page>
  );
}

function Content(): JSX.Element {
  const bookmarks = createBookmarks();
  return (
    <>
      <Show when={bookmarks.failure()}>
        {(failure) => <ErrorNotice failure={failure()} onRetry={bookmarks.retry} />}
      </Show>
      <Show when={bookmarks.all()}>
        {(all) => (
          <Show
            when={all().length > 0}
            fallback={
              <Show when={bookmarks.failure() === null}>
                <EmptyState
                  icon="bookmark"
                  title={t("bookmarks.none")}
                  text={t("bookmarks.noneText")}
                />
              </Show>
            }
          >
            <List all={all()} bookmarks={bookmarks} />
          </Show>
        )}
      </Show>
    </>
  );
}

function List(props: {
  all: Bookmark[];
  bookmarks: ReturnType<typeof createBookmarks>;
}): JSX.Element {
  const [search, setSearch] = createSignal("");
  const [shown, setShown] = createSignal(SHOWN);
  const found = createMemo(() =>
    props.all.filter(({ episodeTitle, note, line }) =>
      matchWords(search(), `${episodeTitle} ${note} ${line}`),
    ),
  );
  return (
    <>
      <TextField
        label={t("bookmarks.search")}
        type="search"
        autocomplete="off"
        value={search()}
        onValue={setSearch}
      />
      <p role="status" class="tabular mt-5 text-sm text-ink-soft">
        {t("bookmarks.found", { count: found().length })}
      </p>
      <Show when={found().length > 0} fallback={<p class="mt-4">{t("bookmarks.noMatch")}</p>}>
        <ul class="isolate mt-2 divide-y divide-line">
          <For each={found().slice(0, shown())}>
            {(bookmark) => (
              <BookmarkRow
                bookmark={bookmark}
                onNote={(note) => props.bookmarks.saveNote(bookmark, note)}
                onRemove={() => props.bookmarks.remove(bookmark)}
                isTitled
              />
            )}
          </For>
        </ul>
        <Show when={found().length > shown()}>
          <Button class="mt-4" onClick={() => setShown((count) => count + SHOWN)}>
            {t("bookmarks.showMore")}
          </Button>
        </Show>
      </Show>
    </>
  );
}
