import { revalidate, useParams } from "@solidjs/router";
import { createSignal, ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { Button } from "../../../ui/index.ts";
import { createEpisode, type EpisodeState } from "../create-episode.ts";
import { createListeningHere, type ListeningHere } from "../create-listening-here.ts";
import { loadEpisode } from "../load-episode.ts";
import { FoldedChapters } from "../parts/chapters.tsx";
import { EpisodeHeader } from "../parts/episode-header.tsx";
import { Making } from "../parts/making.tsx";
import { Side } from "../parts/side.tsx";
import { EpisodeSkeleton, TextSkeleton } from "../parts/skeletons.tsx";
import { Transcript } from "../parts/transcript.tsx";
import { Unavailable } from "../parts/unavailable.tsx";
import "../episode.css";

/** An episode: a page to read, with sound. */
export function EpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const again = (reset: () => void) => {
    void revalidate(loadEpisode.keyFor(params.id)).then(reset);
  };
  return (
    <div class="mx-auto w-full max-w-6xl px-5 pt-6 pb-16 sm:px-8 lg:pt-12">
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

function EpisodeView(props: { episodeId: string }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another episode is another page: it is keyed by id.
  const state = createEpisode(props.episodeId);
  const here = createListeningHere(state);
  return (
    <Show when={state.episode()}>
      <EpisodeHeader state={state} here={here} />
      <div class="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-16">
        <div class="max-w-[66ch] min-w-0">
          <Making state={state} />
          <FoldedChapters state={state} here={here} />
          <Text state={state} here={here} />
        </div>
        <aside class="mt-12 lg:sticky lg:top-8 lg:mt-10 lg:max-h-[calc(100dvh-var(--player-height)-64px)] lg:self-start lg:overflow-y-auto lg:overscroll-contain lg:px-3 lg:-mx-3">
          <Side state={state} here={here} />
        </aside>
      </div>
    </Show>
  );
}

/** Who chose audio alone sees the words when they ask for them; those who cannot hear can, always. */
function Text(props: { state: EpisodeState; here: ListeningHere }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const isFolded = () => props.state.episode()?.outputFormat === "audio";
  return (
    <div class="mt-8 lg:mt-10">
      <Show when={isFolded() && props.state.script()}>
        <Button
          icon="text"
          class="lg:mb-8"
          aria-expanded={isOpen()}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen() ? t("episode.hideTranscript") : t("episode.showTranscript")}
        </Button>
      </Show>
      <Show
        when={props.state.script()}
        fallback={
          <Show when={props.state.isMaking()}>
            <TextSkeleton />
          </Show>
        }
      >
        <Show when={!isFolded() || isOpen()}>
          <Transcript state={props.state} here={props.here} />
        </Show>
      </Show>
    </div>
  );
}
