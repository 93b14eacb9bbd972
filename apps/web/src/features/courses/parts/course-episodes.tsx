import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { CourseStudy } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { EpisodeRow } from "../../../parts/episode-row/episode-row.tsx";
import { EmptyState } from "../../../ui/index.ts";

/** The API returns at most this many. */
const MOST = 50;

/** One's own episodes about a course, newest first. */
export function CourseEpisodes(props: { episodes: CourseStudy["episodes"] }): JSX.Element {
  const now = Date.now();
  return (
    <Show
      when={props.episodes.length > 0}
      fallback={
        <EmptyState
          icon="columns"
          title={t("course.noEpisodes")}
          text={t("course.noEpisodesText")}
        />
      }
    >
      <ul class="isolate divide-y divide-line border-y border-line">
        <For each={props.episodes}>{(episode) => <EpisodeRow episode={episode} now={now} />}</For>
      </ul>
      <Show when={props.episodes.length === MOST}>
        <A
          href="/library"
          class="mt-2 inline-flex min-h-11 items-center font-semibold text-accent-ink underline underline-offset-4"
        >
          {t("course.inLibrary")}
        </A>
      </Show>
    </Show>
  );
}
