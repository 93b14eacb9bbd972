import { A } from "@solidjs/router";
import { For, type JSX } from "solid-js";

import type { FoundEpisode, FoundLine } from "../../../data/search.ts";
import { t } from "../../../i18n/library.ts";
import { Icon } from "../../../ui/index.ts";
import { Marked } from "./marked.tsx";

/** A row of what was found, as wide as there is room. */
export const LINE_ROW =
  "flex min-h-11 w-full min-w-0 items-start gap-3 rounded-md px-2 py-2.5 text-left transition-colors duration-150 hover:bg-hover lg:min-h-9 lg:py-1.5";

/** A line that leads to its episode: nobody speaks it, or the player is not there. */
export function LineToRead(props: { line: FoundLine; episodeId: string }): JSX.Element {
  return (
    <A href={`/episodes/${props.episodeId}`} class={LINE_ROW}>
      <span class="flex h-6 w-16 shrink-0 items-center text-accent-ink">
        <Icon name="text" size={16} />
        <span class="sr-only">{t("library.read")}</span>
      </span>
      <LineText line={props.line} />
    </A>
  );
}

export function LineText(props: { line: FoundLine }): JSX.Element {
  return (
    <span
      class="line-clamp-3 min-w-0 text-sm leading-6 wrap-anywhere"
      lang={props.line.language}
      dir="auto"
    >
      <Marked text={props.line.text} marks={props.line.marks} />
    </span>
  );
}

/** The lines until the player is loaded, or if that fails. */
export function LinesToRead(props: { found: FoundEpisode }): JSX.Element {
  return (
    <ul class="-mx-2">
      <For each={props.found.lines}>
        {(line) => (
          <li>
            <LineToRead line={line} episodeId={props.found.episode.id} />
          </li>
        )}
      </For>
    </ul>
  );
}
