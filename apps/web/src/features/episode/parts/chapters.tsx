import { createMemo, For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { formatClock } from "../../../i18n/index.ts";
import { Icon, joinClasses } from "../../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { ListeningHere } from "../create-listening-here.ts";
import { findStarted } from "../find-moment.ts";
import type { Chapter } from "../read-blocks.ts";

interface ChapterProps {
  state: EpisodeState;
  here: ListeningHere;
}

/** Where to go within the episode; the one that is said is marked. */
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
    <ol class="-mx-3">
      <For each={props.state.chapters()}>
        {(chapter) => (
          <li>
            <button
              type="button"
              class={joinClasses(
                "flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-left text-sm transition-colors duration-150 hover:bg-hover lg:min-h-9",
                "text-ink-soft aria-current:font-semibold aria-current:text-accent-ink",
              )}
              aria-current={chapter.id === currentId() ? "true" : undefined}
              onClick={() => go(chapter)}
            >
              <span
                lang={props.state.language()}
                class="flex min-w-0 flex-1 items-center gap-2"
                classList={{ "pl-4": chapter.isQuestion }}
              >
                <Show when={chapter.isQuestion}>
                  <Icon name="question" size={16} class="shrink-0" />
                </Show>
                <span class="truncate">{chapter.title}</span>
              </span>
              <Show when={chapter.startMs !== null}>
                <span class="tabular text-xs">{formatClock(chapter.startMs ?? 0)}</span>
              </Show>
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}

/** On a phone: folded away above the text. */
export function FoldedChapters(props: ChapterProps): JSX.Element {
  return (
    <Show when={props.state.chapters().length > 0}>
      <details class="group mt-6 border-y border-line lg:hidden">
        <summary class="flex min-h-12 list-none items-center justify-between text-sm font-semibold [&::-webkit-details-marker]:hidden">
          {t("episode.chapters")}
          <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
        </summary>
        <div class="pb-3">
          <Chapters {...props} />
        </div>
      </details>
    </Show>
  );
}
