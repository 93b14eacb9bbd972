import { ErrorBoundary, type JSX, Suspense, untrack } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { t } from "../../../i18n/index.ts";
import { Button, ButtonLink } from "../../../ui/index.ts";
import { createEpisode } from "../../episode/create-episode.ts";
import { toPlayable } from "../../episode/to-playable.ts";
import { usePlayer } from "../../player/index.ts";

/** Plays at once. Until all it takes is loaded, or when that fails, it leads to the episode's page. */
export function PlayToday(props: { episode: EpisodeSummary }): JSX.Element {
  const link = () => (
    <ButtonLink look="primary" icon="play" href={`/episodes/${props.episode.id}`}>
      {labelFor(props.episode)}
    </ButtonLink>
  );
  return (
    <ErrorBoundary fallback={link()}>
      <Suspense fallback={link()}>
        <PlayButton episode={props.episode} fallback={link()} />
      </Suspense>
    </ErrorBoundary>
  );
}

// Phones let sound begin only within the tap itself, so everything is there before it.
function PlayButton(props: { episode: EpisodeSummary; fallback: JSX.Element }): JSX.Element {
  const player = usePlayer();
  const id = untrack(() => props.episode.id);
  const state = createEpisode(() => id);
  const isThis = () => player.episode()?.episodeId === id;
  const isPlaying = () => isThis() && player.isPlaying();
  const press = () => {
    const playable = toPlayable(state);
    if (isThis()) player.toggle();
    else if (playable !== null) void player.open(playable);
  };
  return (
    <>
      {toPlayable(state) === null ? (
        props.fallback
      ) : (
        <Button look="primary" icon={isPlaying() ? "pause" : "play"} onClick={press}>
          {isPlaying() ? t("player.pause") : labelFor(props.episode)}
        </Button>
      )}
    </>
  );
}

function labelFor({ completion, positionMs }: EpisodeSummary): string {
  if (completion >= 0.95) return t("home.again");
  return positionMs > 0 ? t("home.resume") : t("home.play");
}
