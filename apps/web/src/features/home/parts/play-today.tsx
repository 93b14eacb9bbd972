import { ErrorBoundary, type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { formatClock, t } from "../../../i18n/index.ts";
import { loadWithPlayer } from "../../../player/index.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { isFinished } from "../../../data/is-finished.ts";

const PlayNow = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./play-now.tsx"))).PlayNow,
}));

/** Plays at once. Until everything is loaded, or if that fails, it links to the episode's page. */
export function PlayToday(props: { episode: EpisodeSummary }): JSX.Element {
  const link = () => (
    <ButtonLink look="primary" icon="play" href={`/episodes/${props.episode.id}`}>
      {labelFor(props.episode)}
    </ButtonLink>
  );
  return (
    <ErrorBoundary fallback={link()}>
      <Suspense fallback={link()}>
        <PlayNow episode={props.episode} label={labelFor(props.episode)} fallback={link()} />
      </Suspense>
    </ErrorBoundary>
  );
}

// Somebody who read it to the end may never have played it.
function labelFor(episode: EpisodeSummary): string {
  if (episode.positionMs === 0) return t("home.play");
  return isFinished(episode)
    ? t("home.again")
    : t("home.resume", { position: formatClock(episode.positionMs) });
}
