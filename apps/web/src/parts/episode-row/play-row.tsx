import { ErrorBoundary, type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { formatPercent, t } from "../../i18n/index.ts";
import { loadWithPlayer } from "../../player/index.ts";
import { ProgressRing } from "../../ui/index.ts";

const PlayRowNow = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./play-row-now.tsx"))).PlayRowNow,
}));

/** The play button of a row. Only its ring is shown until the player is loaded, or if that fails. */
export function PlayRow(props: { episode: EpisodeSummary }): JSX.Element {
  const ring = () => (
    <span class="inline-flex size-11 shrink-0">
      <ProgressRing
        isThin
        size={44}
        value={props.episode.completion}
        label={t("home.heardShare", { percent: formatPercent(props.episode.completion) })}
      />
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
