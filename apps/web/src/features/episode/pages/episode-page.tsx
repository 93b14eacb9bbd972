import { revalidate, useParams } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { joinClasses } from "../../../ui/index.ts";
import { createEpisode } from "../../../player/create-episode.ts";
import { createListeningHere } from "../../../player/create-listening-here.ts";
import { createView } from "../create-view.ts";
import { loadEpisode } from "../../../data/episode.ts";
import { EpisodeHeader } from "../parts/episode-header.tsx";
import { Making } from "../parts/making.tsx";
import { Side } from "../parts/side.tsx";
import { EpisodeSkeleton } from "../parts/skeletons.tsx";
import { Text } from "../parts/text.tsx";
import { Unavailable } from "../parts/unavailable.tsx";
import "../../../player/transcript/reading.css";

/** An episode: its text, with audio. */
export function EpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const again = (reset: () => void) => {
    void revalidate(loadEpisode.keyFor(params.id)).then(reset);
  };
  return (
    <div class="mx-auto w-full max-w-6xl px-5 pt-6 pb-16 sm:px-8 lg:ms-[max(0px,(100%-56rem)/2)] lg:me-0 lg:w-auto lg:pt-12">
      <Show when={params.id} keyed>
        {(episodeId) => (
          <ErrorBoundary
            fallback={(error, reset) => <Unavailable error={error} onRetry={() => again(reset)} />}
          >
            <Suspense fallback={<EpisodeSkeleton />}>
              <EpisodeView episodeId={episodeId} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Show>
    </div>
  );
}

/** Two languages need the full width: then the side parts are below. */
const BESIDE_TEXT =
  "beside:sticky beside:top-8 beside:mt-10 beside:max-h-[calc(100dvh-var(--player-height)-64px)] beside:self-start beside:overflow-y-auto beside:overscroll-contain beside:px-3 beside:-mx-3";

function EpisodeView(props: { episodeId: string }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another episode is another page: it is keyed by id.
  const state = createEpisode(props.episodeId);
  const here = createListeningHere(state);
  const view = createView(state);
  return (
    <Show when={state.episode()}>
      <EpisodeHeader state={state} here={here} />
      <div
        class={
          view.isBoth()
            ? undefined
            : "beside:grid beside:grid-cols-[minmax(0,1fr)_17rem] beside:gap-16"
        }
      >
        <div class={joinClasses("min-w-0", !view.isBoth() && "max-w-[66ch]")}>
          <Making state={state} />
          <Text state={state} here={here} view={view} />
        </div>
        <aside class={joinClasses("mt-12", !view.isBoth() && BESIDE_TEXT)}>
          <Side state={state} here={here} view={view} />
        </aside>
      </div>
    </Show>
  );
}
