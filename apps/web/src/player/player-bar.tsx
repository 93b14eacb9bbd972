import { A } from "@solidjs/router";
import { createMemo, type JSX, onCleanup, onMount, Show } from "solid-js";

import { formatClock } from "../i18n/index.ts";
import { t } from "../i18n/player.ts";
import { IconButton } from "../ui/index.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { PlayButton } from "./play-button.tsx";
import { PlaybackSettings } from "./playback-panel.tsx";
import { usePlayer } from "./player-provider.tsx";
import { Scrubber } from "./scrubber.tsx";
import { BACK_MS, FORWARD_MS } from "./timings.ts";
import "./player.css";

/** What plays, one tap away on every page; it says how high it is so that nothing hides behind it. */
export function PlayerBar(): JSX.Element {
  const player = usePlayer();
  const isShown = createMemo(() => player.episode() !== null);
  return (
    <Show when={isShown()}>
      <Bar />
      <KeysSheet />
    </Show>
  );
}

function Bar(): JSX.Element {
  let bar: HTMLElement | undefined;
  onMount(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty("--player-height", `${bar?.offsetHeight ?? 0}px`),
    );
    if (bar !== undefined) observer.observe(bar);
    onCleanup(() => {
      observer.disconnect();
      style.removeProperty("--player-height");
    });
  });
  return (
    <section
      ref={(element) => (bar = element)}
      aria-label={t("player.label")}
      class="fixed inset-x-0 bottom-(--shell-bottom) z-40 border-t border-line bg-surface lg:pb-[env(safe-area-inset-bottom)]"
    >
      <Scrubber class="absolute inset-x-0 -top-5.5 h-11 [--scrubber-height:44px] lg:hidden" />
      <div class="pointer-events-none relative flex h-16 items-center *:pointer-events-auto gap-1 pr-2 pl-4 lg:h-20 lg:gap-8 lg:pr-8 lg:pl-0">
        <div class="min-w-0 flex-1 lg:order-2">
          <Title />
          <WideScrubber />
        </div>
        <div class="flex shrink-0 items-center lg:order-1 lg:w-(--shell-left) lg:justify-center lg:gap-2">
          <Controls />
        </div>
        <div class="hidden shrink-0 items-center gap-1 lg:order-3 lg:flex">
          <PlaybackSettings />
          <Volume />
        </div>
      </div>
    </section>
  );
}

function Controls(): JSX.Element {
  const player = usePlayer();
  return (
    <>
      <span class="lg:hidden">
        <PlaybackSettings />
      </span>
      <IconButton
        icon="back10"
        size={24}
        label={t("player.back")}
        onClick={() => player.skip(-BACK_MS)}
      />
      <PlayButton />
      <IconButton
        icon="forward30"
        size={24}
        label={t("player.forward")}
        onClick={() => player.skip(FORWARD_MS)}
      />
    </>
  );
}

/** What plays and how long it goes on, or what is wrong. */
function Title(): JSX.Element {
  const player = usePlayer();
  return (
    <div class="min-w-0 lg:flex lg:items-baseline lg:gap-3">
      <A
        href={`/episodes/${player.episode()?.episodeId ?? ""}`}
        lang={player.episode()?.language}
        class="block truncate text-sm font-semibold hover:underline"
      >
        {player.episode()?.title}
      </A>
      <p
        class="tabular truncate text-xs text-ink-soft lg:shrink-0"
        classList={{ "lg:hidden": trouble(player.state()) === null }}
      >
        <Show
          when={trouble(player.state())}
          fallback={t("player.times", {
            position: formatClock(player.positionMs()),
            left: formatClock(player.leftMs()),
          })}
        >
          {(text) => <span role="status">{text()}</span>}
        </Show>
      </p>
    </div>
  );
}

function trouble(state: ReturnType<ReturnType<typeof usePlayer>["state"]>): string | null {
  if (state === "failed") return t("player.failed");
  return state === "buffering" ? t("player.buffering") : null;
}

function WideScrubber(): JSX.Element {
  const player = usePlayer();
  return (
    <div class="mt-0.5 hidden items-center gap-3 text-xs text-ink-soft lg:flex">
      <span class="tabular w-10">{formatClock(player.positionMs())}</span>
      <Scrubber class="relative h-5 flex-1 [--scrubber-height:20px]" />
      <span class="tabular min-w-10 text-right">
        {t("player.minus", { left: formatClock(player.leftMs()) })}
      </span>
    </div>
  );
}

function Volume(): JSX.Element {
  const player = usePlayer();
  const shown = () => (player.volume().isMuted ? 0 : player.volume().level);
  return (
    <div class="flex items-center gap-1">
      <IconButton
        icon={shown() === 0 ? "muted" : "volume"}
        label={shown() === 0 ? t("player.unmute") : t("player.mute")}
        onClick={() => player.toggleMute()}
      />
      <input
        type="range"
        class="volume w-24"
        min="0"
        max="1"
        step="0.05"
        value={shown()}
        aria-label={t("player.volume")}
        aria-valuetext={t("player.percent", { percent: Math.round(shown() * 100) })}
        onInput={(event) => player.setVolume(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
