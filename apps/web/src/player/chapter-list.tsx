import { For, type JSX, Show } from "solid-js";

import type { Language } from "../api.ts";
import { formatClock } from "../i18n/index.ts";
import { Icon } from "../ui/index.ts";

export interface ListedChapter {
  title: string;
  /** Null without audio. */
  startMs: number | null;
  isQuestion?: boolean;
}

interface ChapterListProps<TChapter> {
  chapters: readonly TChapter[];
  language: Language | undefined;
  isCurrent: (chapter: TChapter) => boolean;
  onGo: (chapter: TChapter) => void;
}

/** The chapters of an episode; the current one is marked. */
export function ChapterList<TChapter extends ListedChapter>(
  props: ChapterListProps<TChapter>,
): JSX.Element {
  return (
    <ol class="-mx-3">
      <For each={props.chapters}>
        {(chapter) => (
          <li>
            <button
              type="button"
              class="flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-left text-sm text-ink-soft transition-colors duration-150 hover:bg-hover aria-current:font-semibold aria-current:text-accent-ink lg:min-h-9"
              aria-current={props.isCurrent(chapter) ? "true" : undefined}
              onClick={() => props.onGo(chapter)}
            >
              <span
                lang={props.language}
                class="flex min-w-0 flex-1 items-center gap-2"
                classList={{ "pl-4": chapter.isQuestion === true }}
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
