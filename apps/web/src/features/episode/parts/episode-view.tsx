import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { loadEpisode } from "../../../data/episode.ts";
import { createEpisode, type EpisodeState } from "../../../player/create-episode.ts";
import { createListeningHere } from "../../../player/create-listening-here.ts";
import { joinClasses } from "../../../ui/index.ts";
import { createView } from "../create-view.ts";
import { EpisodeHeader } from "./episode-header.tsx";
import { Making } from "./making.tsx";
import { Side } from "./side.tsx";
import { EpisodeSkeleton } from "./skeletons.tsx";
import { Text } from "./text.tsx";
import { Unavailable } from "./unavailable.tsx";
import "../../../player/transcript/reading.css";

interface Props {
  episodeId: string;
  /** The page that lists the episode; shown once it is deleted. */
  listHref: string;
  /** What staff see between the header and the text. */
  desk?: (state: EpisodeState) => JSX.Element;
}

/** An episode with its text and audio, or why it cannot be shown. */
export function EpisodeView(props: Props): JSX.Element {
  const again = (reset: () => void) => {
    void revalidate(loadEpisode.keyFor(props.episodeId)).then(reset);
  };
  return (
    <Show when={props.episodeId} keyed>
      {(episodeId) => (
        <ErrorBoundary
          fallback={(error, reset) => <Unavailable error={error} onRetry={() => again(reset)} />}
        >
          <Suspense fallback={<EpisodeSkeleton />}>
            <Known {...props} episodeId={episodeId} />
          </Suspense>
        </ErrorBoundary>
      )}
    </Show>
  );
}

/** Two languages need the full width: then the side parts are below. */
const BESIDE_TEXT =
  "beside:sticky beside:top-8 beside:mt-10 beside:max-h-[calc(100dvh-var(--player-height)-64px)] beside:self-start beside:overflow-y-auto beside:overscroll-contain beside:px-3 beside:-mx-3";

function Known(props: Props): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another episode is another page: it is keyed by id.
  const state = createEpisode(props.episodeId);
  const here = createListeningHere(state);
  const view = createView(state);
  return (
    <Show when={state.episode()}>
      <EpisodeHeader state={state} here={here} listHref={props.listHref} />
      <div
        class={
          view.isBoth()
            ? undefined
            : "beside:grid beside:grid-cols-[minmax(0,1fr)_17rem] beside:gap-16"
        }
      >
        <div class={joinClasses("min-w-0", !view.isBoth() && "max-w-[66ch]")}>
          <Making state={state} />
          {props.desk?.(state)}
          <Text state={state} here={here} view={view} />
        </div>
        <aside class={joinClasses("mt-12", !view.isBoth() && BESIDE_TEXT)}>
          <Side state={state} here={here} view={view} />
        </aside>
      </div>
    </Show>
  );
}
