import { For, type JSX, Show } from "solid-js";

import type { FoundEpisode, FoundLine } from "../../../data/search.ts";
import { formatClock } from "../../../i18n/index.ts";
import { t } from "../../../i18n/library.ts";
import { createPlayFrom } from "../../../player/create-play-from.ts";
import { Icon } from "../../../ui/index.ts";
import { LINE_ROW, LineText, LineToRead } from "./found-line.tsx";

/** The lines of an episode in which something was found: each plays from there. */
export function FoundLines(props: { found: FoundEpisode }): JSX.Element {
  const playFrom = createPlayFrom({ isExact: true });
  const episodeId = () => props.found.episode.id;
  const more = () => props.found.count - props.found.lines.length;
  const play = ({ language }: FoundLine, positionMs: number) =>
    void playFrom({ episodeId: episodeId(), language, positionMs });
  return (
    <ul class="-mx-2">
      <For each={props.found.lines}>
        {(line) => (
          <li>
            <Show
              when={line.startMs !== null}
              fallback={<LineToRead line={line} episodeId={episodeId()} />}
            >
              <LineToPlay line={line} onPlay={(positionMs) => play(line, positionMs)} />
            </Show>
          </li>
        )}
      </For>
      <Show when={more() > 0}>
        <li class="py-1 pl-21 text-sm text-ink-soft">
          {t("library.moreLines", { count: more() })}
        </li>
      </Show>
    </ul>
  );
}

function LineToPlay(props: { line: FoundLine; onPlay: (positionMs: number) => void }): JSX.Element {
  const positionMs = () => props.line.startMs ?? 0;
  const time = () => formatClock(positionMs());
  return (
    <button
      type="button"
      class={LINE_ROW}
      aria-description={t("library.playFrom", { time: time() })}
      onClick={() => props.onPlay(positionMs())}
    >
      <span class="tabular flex h-6 w-16 shrink-0 items-center gap-1 text-sm font-semibold text-accent-ink">
        <Icon name="play" size={16} />
        {time()}
      </span>
      <LineText line={props.line} />
    </button>
  );
}
