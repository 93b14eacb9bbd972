import { ErrorBoundary, type JSX, lazy, Show, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { loadWithPlayer } from "../../player/index.ts";
import { HeardRing } from "./heard-ring.tsx";

const PlayRowNow = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./play-row-now.tsx"))).PlayRowNow,
}));

/** What a play button needs to know; null for how much was heard where that is somebody else's. */
export type Playable = Pick<EpisodeSummary, "id" | "title"> & { completion: number | null };

/** The play button of a row. Only its ring is shown until the player is loaded, or if that fails. */
export function PlayRow(props: { episode: Playable }): JSX.Element {
  const ring = () => (
    <span class="inline-flex size-11 shrink-0">
      <Show when={props.episode.completion !== null}>
        <HeardRing share={props.episode.completion ?? 0} />
      </Show>
    </span>
  );
  return (
    <ErrorBoundary fallback={ring()}>
      <Suspense fallback={ring()}>
        <PlayRowNow episode={props.episode} />
      </Suspense>
    </ErrorBoundary>
  );
}
