import { createAsync, useSearchParams } from "@solidjs/router";
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  Show,
  Suspense,
} from "solid-js";
import { createStore } from "solid-js/store";

import type { EpisodeSummary } from "../../../api.ts";
import { loadLibrary } from "../../../data/library.ts";
import { downloads } from "../../../data/offline/downloads.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/library.ts";
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorNotice,
  Page,
  RowsSkeleton,
  SelectField,
} from "../../../ui/index.ts";
import { createDebounced } from "../../../ui/create-debounced.ts";
import { UsedStorage } from "../parts/used-storage.tsx";
import { createFound } from "../create-found.ts";
import { type LibraryFilter, NO_FILTER } from "../filter-library.ts";
import { joinFound } from "../join-found.ts";
import { LibrarySearch } from "../parts/library-search.tsx";
import { LibraryRow } from "../parts/library-row.tsx";

const STATES = ["all", "new", "begun", "finished", "downloaded"] as const;
/** Rows per step; a phone need not render years of dailies. */
const SHOWN = 50;

/** All of one's own episodes, with search and filters. */
export function LibraryPage(): JSX.Element {
  return (
    <Page
      title={t("library.title")}
      width="wide"
      actions={
        <div class="flex flex-wrap gap-2">
          <ButtonLink icon="bookmark" href="/library/bookmarks">
            {t("library.bookmarks")}
          </ButtonLink>
          <ButtonLink icon="plus" href="/library/uploads">
            {t("library.upload")}
          </ButtonLink>
        </div>
      }
    >
      <Suspense fallback={<RowsSkeleton />}>
        <Content />
      </Suspense>
    </Page>
  );
}

function Content(): JSX.Element {
  const episodes = createAsync(() => loadLibrary());
  return (
    <Show when={episodes()}>
      {(all) => (
        <Show
          when={all().length > 0}
          fallback={
            <EmptyState icon="columns" title={t("library.none")} text={t("library.noneText")}>
              <ButtonLink look="primary" href="/">
                {t("home.make")}
              </ButtonLink>
            </EmptyState>
          }
        >
          <List episodes={all()} />
        </Show>
      )}
    </Show>
  );
}

function List(props: { episodes: EpisodeSummary[] }): JSX.Element {
  const now = Date.now();
  const [pages, setPages] = createSignal(1);
  const [address, setAddress] = useSearchParams<{ q?: string }>();
  // eslint-disable-next-line solid/reactivity -- The address says how the page begins; then it follows.
  const [asked, setAsked] = createStore<LibraryFilter>({ ...NO_FILTER, search: address.q ?? "" });
  const query = createDebounced(() => asked.search.trim());
  // So that whoever comes back finds what they looked for.
  createEffect(
    on(query, (q) => setAddress({ q }, { replace: true, scroll: false }), { defer: true }),
  );
  const search = createFound(query);
  const found = createMemo(() =>
    joinFound(props.episodes, search.episodes(), { filter: asked, downloaded: downloads.kept() }),
  );
  const courses = () => [...new Set(props.episodes.flatMap((one) => one.includedCourses))];
  const languages = () => [...new Set(props.episodes.flatMap((one) => one.languages))];
  return (
    <>
      <div class="grid grid-cols-3 gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div class="col-span-3 lg:col-span-1">
          <LibrarySearch value={asked.search} onValue={(words) => setAsked({ search: words })} />
        </div>
        <SelectField
          label={t("library.course")}
          value={asked.course}
          choices={[
            { value: "", label: t("library.all") },
            ...courses().map((title) => ({ value: title, label: title })),
          ]}
          onValue={(course) => setAsked({ course })}
        />
        <SelectField
          label={t("library.language")}
          value={asked.language}
          choices={[
            { value: "" as const, label: t("library.all") },
            ...languages().map((language) => ({ value: language, label: languageName(language) })),
          ]}
          onValue={(language) => setAsked({ language })}
        />
        <SelectField
          label={t("library.state")}
          value={asked.state}
          choices={STATES.map((state) => ({ value: state, label: t(`library.${state}`) }))}
          onValue={(state) => setAsked({ state })}
        />
      </div>
      <p role="status" class="tabular mt-6 text-sm text-ink-soft">
        {search.isBusy() ? t("library.searching") : t("library.found", { count: found().length })}
        <Show when={search.isCut()}>{` ${t("library.cut")}`}</Show>
        <Show when={search.isOffline() && query() !== ""}>{` ${t("library.onlyTitles")}`}</Show>
      </p>
      <Show when={search.failure()}>
        {(failure) => <ErrorNotice failure={failure()} onRetry={search.retry} />}
      </Show>
      <Show when={asked.state === "downloaded" && downloads.kept().length > 0}>
        <UsedStorage />
      </Show>
      <Show
        when={found().length > 0}
        fallback={
          <div
            classList={{ hidden: search.isBusy() }}
            class="mt-4 flex flex-wrap items-center gap-4"
          >
            <p>{t("library.noMatch")}</p>
            <Button onClick={() => setAsked({ ...NO_FILTER })}>{t("library.clear")}</Button>
          </div>
        }
      >
        <ul class="isolate mt-2 divide-y divide-line">
          <For each={found().slice(0, pages() * SHOWN)}>
            {(row) => <LibraryRow row={row} now={now} />}
          </For>
        </ul>
        <Show when={found().length > pages() * SHOWN}>
          <div class="mt-4 flex justify-center">
            <Button onClick={() => setPages((count) => count + 1)}>{t("library.more")}</Button>
          </div>
        </Show>
      </Show>
    </>
  );
}
