import { ErrorBoundary, type JSX, lazy, Show, Suspense } from "solid-js";

import type { FoundEpisode } from "../../../data/search.ts";
import { EpisodeRow } from "../../../parts/episode-row/episode-row.tsx";
import { loadWithPlayer } from "../../../player/index.ts";
import type { LibraryRow as Row } from "../join-found.ts";
import { LinesToRead } from "./found-line.tsx";
import { Marked } from "./marked.tsx";

const FoundLines = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./found-lines.tsx"))).FoundLines,
}));

/** An episode, with what was found in it. */
export function LibraryRow(props: { row: Row; now: number }): JSX.Element {
  const episode = () => props.row.episode;
  const marks = () => props.row.found?.titleMarks ?? [];
  return (
    <EpisodeRow
      episode={episode()}
      now={props.now}
      title={marks().length > 0 ? <Marked text={episode().title} marks={marks()} /> : undefined}
      below={
        <Show when={props.row.found}>
          {(found) => <Found found={found()} language={episode().languages[0]} />}
        </Show>
      }
    />
  );
}

function Found(props: { found: FoundEpisode; language: string | undefined }): JSX.Element {
  return (
    <>
      <Show when={props.found.description}>
        {(told) => (
          <p
            class="line-clamp-3 pt-2 text-sm leading-6 text-ink-soft"
            lang={props.language}
            dir="auto"
          >
            <Marked text={told().text} marks={told().marks} />
          </p>
        )}
      </Show>
      <Show when={props.found.lines.length > 0}>
        <div class="pt-2">
          <ErrorBoundary fallback={<LinesToRead found={props.found} />}>
            <Suspense fallback={<LinesToRead found={props.found} />}>
              <FoundLines found={props.found} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </Show>
    </>
  );
}
