import { createAsync, revalidate } from "@solidjs/router";
import { type JSX, lazy, Show } from "solid-js";

import { loadHearing } from "../../../data/episode.ts";
import { hearsAsOwn } from "../../../data/whose.ts";
import { t } from "../../../i18n/episode.ts";
import { loadPart } from "../../../load-part.ts";
import { ReadFold } from "../../../parts/read-fold.tsx";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { useSignedIn } from "../../../session.tsx";

// Few people look at it, so it loads when it is opened, with its chart and texts.
const HeardNow = lazy(() =>
  loadPart(async () => ({
    default: (await import("../../../parts/hearing/heard-now.tsx")).HeardNow,
  })),
);

/** How the episode was heard, for its learner and for admins. */
export function Heard(props: { state: EpisodeState }): JSX.Element {
  return (
    <Show when={props.state.status() === "completed"}>
      <ReadFold
        class="border-y border-line"
        icon="chart"
        title={<span class="font-semibold">{t("episode.heard")}</span>}
        again={() => revalidate(loadHearing.keyFor(props.state.episodeId))}
      >
        <Known state={props.state} />
      </ReadFold>
    </Show>
  );
}

function Known(props: { state: EpisodeState }): JSX.Element {
  const hearing = createAsync(() => loadHearing(props.state.episodeId));
  const signedIn = useSignedIn();
  const isOwn = () => hearsAsOwn(props.state.episode(), signedIn().person.id);
  return (
    <Show when={hearing()}>
      {(known) => <HeardNow hearing={known()} whose={isOwn() ? "own" : "other"} />}
    </Show>
  );
}
