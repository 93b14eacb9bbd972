import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { EpisodeFrame } from "../parts/episode-frame.tsx";
import { EpisodeView } from "../parts/episode-view.tsx";

/** An episode: its text, with audio. */
export function EpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <EpisodeFrame>
      <EpisodeView episodeId={params.id} listHref="/" />
    </EpisodeFrame>
  );
}
