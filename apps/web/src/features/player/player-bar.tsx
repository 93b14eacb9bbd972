import { A } from "@solidjs/router";
import { createEffect, createMemo, type JSX, onCleanup, Show } from "solid-js";

import { formatClock, t } from "../../i18n/index.ts";
import { Icon, IconButton } from "../../ui/index.ts";
import { usePlayer } from "./player-provider.tsx";
import { Scrubber } from "./scrubber.tsx";
import { SleepSelect, SpeedSelect } from "./player-selects.tsx";
import { BACK_MS, FORWARD_MS } from "./timings.ts";
import "./player-bar.css";

/** What plays, one tap away on every page; it says how high it is so that nothing hides behind it. */
export function PlayerBar(): JSX.Element {
  const player = usePlayer();
  const isShown = createMemo(() => player.episode() !== null);
  return <Show when={isShown()}>{<Bar />}</Show>;
}

function Bar(): JSX.Element {
  const player = usePlayer();
  let bar: HTMLElement | undefined;
  createEffect(() => {
    const tell = () =>
      document.documentElement.style.setProperty("--player-height", `${bar?.offsetHeight ?? 0}px`);
    const observer = new ResizeObserver(tell);
    if (bar !== undefined) observer.observe(bar);
    onCleanup(() => {
      observer.disconnect();
      document.documentElement.style.removeProperty("--player-height");
    });
  });
  return (
    <section
      ref={(element) => (bar = element)}
      aria-label={t("player.label")}
      class="fixed inset-x-0 bottom-(--shell-bottom) z-40 border-t border-line bg-surface px-4 pt-1.5 pb-2 shadow-float lg:left-0 lg:px-6"
    >
      <Scrubber />
      <div class="flex items-center gap-2 sm:gap-4">
        <div class="min-w-0 flex-1">
          <Title />
        </div>
        <div class="flex items-center gap-1">
          <IconButton
            icon="back10"
            size={26}
            label={t("player.back")}
            onClick={() => player.skip(-BACK_MS)}
          />
          <PlayButton size={48} />
          <IconButton
            icon="forward30"
            size={26}
            label={t("player.forward")}
            onClick={() => player.skip(FORWARD_MS)}
          />
        </div>
        <div class="hidden flex-1 items-center justify-end gap-2 sm:flex">
          <SpeedSelect />
          <SleepSelect />
          <IconButton icon="close" label={t("player.close")} onClick={() => player.close()} />
        </div>
      </div>
    </section>
  );
}

function Title(): JSX.Element {
  const player = usePlayer();
  const leftMs = () =>
    Math.max(0, (player.episode()?.durationMs ?? 0) - player.positionMs()) / player.speed();
  const status = () => {
    if (player.state() === "failed") return t("player.failed");
    if (player.state() === "buffering" || player.state() === "loading")
      return t("player.buffering");
    return t("player.times", {
      position: formatClock(player.positionMs()),
      left: formatClock(leftMs()),
    });
  };
  return (
    <>
      <A
        href={`/episodes/${player.episode()?.episodeId ?? ""}`}
        class="block truncate text-sm font-semibold hover:underline"
      >
        {player.episode()?.title}
      </A>
      <p class="tabular truncate text-xs text-ink-soft">{status()}</p>
    </>
  );
}

/** Play, pause, or a ring while it waits for sound. */
export function PlayButton(props: { size: number }): JSX.Element {
  const player = usePlayer();
  const isWaiting = () => player.state() === "buffering" || player.state() === "loading";
  return (
    <button
      type="button"
      class="relative inline-flex shrink-0 items-center justify-center rounded-full bg-accent text-on-accent transition-colors duration-150 hover:bg-accent-hover"
      style={{ width: `${props.size}px`, height: `${props.size}px` }}
      aria-label={player.isPlaying() ? t("player.pause") : t("player.play")}
      onClick={() => player.toggle()}
    >
      <Show when={isWaiting()}>
        <span class="player-ring absolute inset-1 rounded-full border-2 border-on-accent/30 border-t-on-accent" />
      </Show>
      <Icon name={player.isPlaying() ? "pause" : "play"} size={props.size * 0.46} />
    </button>
  );
}
