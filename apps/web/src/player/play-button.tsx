import { type JSX, Show } from "solid-js";

import { t } from "../i18n/player.ts";
import { Icon } from "../ui/index.ts";
import { usePlayer } from "./player-provider.tsx";

/** Play or pause, with a ring while it waits for sound. */
export function PlayButton(props: { isLarge?: boolean }): JSX.Element {
  const player = usePlayer();
  const isWaiting = () => player.state() === "buffering" || player.state() === "loading";
  return (
    <button
      type="button"
      class="relative inline-flex shrink-0 items-center justify-center rounded-full bg-accent text-on-accent transition-colors duration-150 hover:bg-accent-hover"
      classList={{ "size-16": props.isLarge === true, "size-11": props.isLarge !== true }}
      aria-label={player.isOn() ? t("player.pause") : t("player.play")}
      aria-busy={isWaiting()}
      onClick={() => player.toggle()}
    >
      <Show when={isWaiting()}>
        <span class="player-ring absolute -inset-1 rounded-full border-2 border-transparent border-t-accent" />
      </Show>
      <Icon name={player.isOn() ? "pause" : "play"} size={props.isLarge ? 32 : 24} />
    </button>
  );
}
