import { createMemo, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { Icon, joinClasses } from "../../../ui/index.ts";
import { ChapterList } from "../../../player/chapter-list.tsx";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import type { EpisodeView } from "../create-view.ts";
import { findStarted } from "../../../player/find-moment.ts";
import type { Chapter } from "../../../player/read-blocks.ts";

interface ChapterProps {
  state: EpisodeState;
  here: ListeningHere;
}

/** The chapters of the episode, with the current one marked. */
export function Chapters(props: ChapterProps): JSX.Element {
  const timed = createMemo(() =>
    props.state
      .chapters()
      .flatMap(({ id, startMs }) => (startMs === null ? [] : [{ id, startMs }])),
  );
  const currentId = createMemo(
    () => timed()[findStarted(timed(), props.here.positionMs() ?? -1)]?.id,
  );
  const go = ({ id, startMs }: Chapter) => {
    if (startMs !== null) return props.here.playFrom(startMs);
    document.querySelector(`#part-${id}`)?.scrollIntoView();
  };
  return (
    <ChapterList
      chapters={props.state.chapters()}
      language={props.state.language()}
      isCurrent={({ id }) => id === currentId()}
      onGo={go}
    />
  );
}

/** Chapters lead to their audio, or else to their text; without both there are none. */
export function hasChapters({ state, view }: { state: EpisodeState; view: EpisodeView }): boolean {
  return state.chapters().length > 0 && (state.timing() !== undefined || view.isTextShown());
}

/** Above the folded text if there is no room next to it; without a text, the only navigation. */
export function ChaptersAbove(props: ChapterProps & { view: EpisodeView }): JSX.Element {
  return (
    <Show when={hasChapters(props)}>
      <Show when={props.view.isTextShown()} fallback={<OpenChapters {...props} />}>
        <FoldedChapters {...props} />
      </Show>
    </Show>
  );
}

function OpenChapters(props: ChapterProps): JSX.Element {
  return (
    <section>
      <h2 class="mb-1 text-sm font-semibold">{t("episode.chapters")}</h2>
      <Chapters {...props} />
    </section>
  );
}

function FoldedChapters(props: ChapterProps & { view: EpisodeView }): JSX.Element {
  return (
    <details
      class={joinClasses("group border-y border-line", !props.view.isBoth() && "beside:hidden")}
    >
      <summary class="flex min-h-12 list-none items-center justify-between text-sm font-semibold [&::-webkit-details-marker]:hidden">
        {t("episode.chapters")}
        <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
      </summary>
      <div class="pb-3">
        <Chapters {...props} />
      </div>
    </details>
  );
}
