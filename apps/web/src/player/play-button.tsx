import { type JSX, Show } from "solid-js";

import { t } from "../i18n/player.ts";
import { Icon } from "../ui/index.ts";
import { usePlayer } from "./player-provider.tsx";

/** Play or pause, with a ring while it waits for sound. */
export function PlayButton(): JSX.Element {
  const player = usePlayer();
  const isWaiting = () => player.state() === "buffering" || player.state() === "loading";
  return (
    <button
      type="button"
      class="relative inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent transition-colors duration-150 hover:bg-accent-hover"
      aria-label={player.isOn() ? t("player.pause") : t("player.play")}
      aria-busy={isWaiting()}
      onClick={() => player.toggle()}
    >
      <Show when={isWaiting()}>
        <span class="player-ring absolute -inset-1 rounded-full border-2 border-transparent border-t-accent" />
      </Show>
      <Icon name={player.isOn() ? "pause" : "play"} size={24} />
    </button>
  );
}
