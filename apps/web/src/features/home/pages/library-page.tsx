import { createAsync } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Show, Suspense } from "solid-js";
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
  Page,
  RowsSkeleton,
  SelectField,
  TextField,
} from "../../../ui/index.ts";
import { UsedStorage } from "../parts/used-storage.tsx";
import { filterLibrary, type LibraryFilter, NO_FILTER } from "../filter-library.ts";
import { EpisodeRow } from "../../../parts/episode-row/episode-row.tsx";

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
  const [asked, setAsked] = createStore<LibraryFilter>({ ...NO_FILTER });
  const found = createMemo(() => filterLibrary(props.episodes, asked, downloads.kept()));
  const courses = () => [...new Set(props.episodes.flatMap((one) => one.includedCourses))];
  const languages = () => [...new Set(props.episodes.flatMap((one) => one.languages))];
  return (
    <>
      <div class="grid grid-cols-3 gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div class="col-span-3 lg:col-span-1">
          <TextField
            label={t("library.search")}
            type="search"
            autocomplete="off"
            value={asked.search}
            onValue={(search) => setAsked({ search })}
          />
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
        {t("library.found", { count: found().length })}
      </p>
      <Show when={asked.state === "downloaded" && downloads.kept().length > 0}>
        <UsedStorage />
      </Show>
      <Show
        when={found().length > 0}
        fallback={
          <div class="mt-4 flex flex-wrap items-center gap-4">
            <p>{t("library.noMatch")}</p>
            <Button onClick={() => setAsked({ ...NO_FILTER })}>{t("library.clear")}</Button>
          </div>
        }
      >
        <ul class="isolate mt-2 divide-y divide-line">
          <For each={found().slice(0, pages() * SHOWN)}>
            {(episode) => <EpisodeRow episode={episode} now={now} />}
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
