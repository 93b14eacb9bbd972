import { type JSX, Show, untrack } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { t } from "../../../i18n/player.ts";
import { Button } from "../../../ui/index.ts";
import { createEpisode } from "../../../player/create-episode.ts";
import { createListeningHere } from "../../../player/create-listening-here.ts";

interface PlayNowProps {
  episode: EpisodeSummary;
  label: string;
  /** Shown while there is no audio to play. */
  fallback: JSX.Element;
}

// Phones only let sound begin within the tap, so everything must be loaded before.
export function PlayNow(props: PlayNowProps): JSX.Element {
  const here = createListeningHere(createEpisode(untrack(() => props.episode.id)));
  return (
    <Show when={here.playable()} fallback={props.fallback}>
      <Button look="primary" icon={here.isOn() ? "pause" : "play"} onClick={() => here.toggle()}>
        {here.isOn() ? t("player.pause") : props.label}
      </Button>
    </Show>
  );
}
