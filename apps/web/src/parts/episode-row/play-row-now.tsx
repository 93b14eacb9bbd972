import { type JSX, Show, untrack } from "solid-js";

import { t as tPlayer } from "../../i18n/player.ts";
import { createEpisodePlay } from "../../player/create-episode-play.ts";
import { Icon, Spinner } from "../../ui/index.ts";
import { HeardRing } from "./heard-ring.tsx";
import type { Playable } from "./play-row.tsx";
import { titleOf } from "./title-of.ts";

/** Plays and pauses an episode from its row; the ring shows how much was heard. */
export function PlayRowNow(props: { episode: Playable }): JSX.Element {
  const here = createEpisodePlay(untrack(() => props.episode.id));
  const share = () => Math.max(props.episode.completion ?? 0, here.heardShare());
  const label = () => {
    const title = titleOf(props.episode);
    return here.isOn() ? tPlayer("player.pauseOf", { title }) : tPlayer("player.playOf", { title });
  };
  return (
    <span class="relative inline-flex size-11 shrink-0">
      <button
        type="button"
        class="inline-flex size-11 items-center justify-center rounded-full text-accent-ink transition-colors duration-150 hover:bg-hover"
        aria-label={label()}
        aria-busy={here.isBusy()}
        onClick={() => here.toggle()}
      >
        <Show when={!here.isBusy()} fallback={<Spinner size={20} />}>
          <Icon name={here.isOn() ? "pause" : "play"} size={20} />
        </Show>
      </button>
      <Show when={props.episode.completion !== null}>
        <span class="pointer-events-none absolute inset-0">
          <HeardRing share={share()} />
        </span>
      </Show>
    </span>
  );
}
