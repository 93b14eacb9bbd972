import { revalidate } from "@solidjs/router";
import { createMemo, type JSX, Show } from "solid-js";

import { Retryable } from "../../retryable.tsx";
import { Loading, Skeleton } from "../../ui/index.ts";
import { createEpisode } from "../create-episode.ts";
import { createListeningHere } from "../create-listening-here.ts";
import type { Playable } from "../../data/playable.ts";
import { usePlayer } from "../player-provider.tsx";
import { scrollerOf } from "../transcript/scroller.ts";
import { Transcript } from "../transcript/transcript.tsx";
import { createBoxedView } from "../transcript/transcript-view.ts";
import "../transcript/reading.css";

/** The transcript of what plays, which follows the voice. */
export function TranscriptPart(props: { box: () => HTMLElement | undefined }): JSX.Element {
  const player = usePlayer();
  return (
    <Show when={player.episode()} keyed>
      {(playable) => (
        <Retryable again={() => revalidate()} waiting={<TranscriptSkeleton />}>
          <Words playable={playable} box={props.box} />
        </Retryable>
      )}
    </Show>
  );
}

function Words(props: { playable: Playable; box: () => HTMLElement | undefined }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another track is another transcript: it is keyed.
  const { episodeId, language } = props.playable;
  const state = createEpisode(episodeId);
  state.setLanguage(language);
  const here = createListeningHere(state);
  const view = createBoxedView(scrollerOf(() => props.box()));
  const isThere = createMemo(() => state.script() !== undefined);
  return (
    <Show when={isThere()} fallback={<TranscriptSkeleton />}>
      <Transcript state={state} here={here} view={view} />
    </Show>
  );
}

function TranscriptSkeleton(): JSX.Element {
  return (
    <Loading>
      <Skeleton class="h-4 w-full" />
      <Skeleton class="mt-3 h-4 w-11/12" />
      <Skeleton class="mt-3 h-4 w-4/5" />
      <Skeleton class="mt-8 h-5 w-40" />
      <Skeleton class="mt-4 h-4 w-full" />
      <Skeleton class="mt-3 h-4 w-10/12" />
    </Loading>
  );
}
