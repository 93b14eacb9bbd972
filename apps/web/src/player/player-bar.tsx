import { createMemo, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";

import { formatClock } from "../i18n/index.ts";
import { t } from "../i18n/player.ts";
import { loadPart } from "../load-part.ts";
import { Cover, Icon, IconButton } from "../ui/index.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { makeSwipe } from "./now-playing/make-swipe.ts";
import { isNowPlayingShown, showNowPlaying, showTab } from "./now-playing/shown.ts";
import { PlayButton } from "./play-button.tsx";
import { usePlayer } from "./player-provider.tsx";
import { Scrubber } from "./scrubber.tsx";
import { BACK_MS, FORWARD_MS } from "./timings.ts";
import "./player.css";

const NowPlaying = lazy(() =>
  loadPart(async () => ({
    default: (await import("./now-playing/now-playing.tsx")).NowPlaying,
  })),
);

/** What plays, on every page; it publishes its height so that it covers nothing. */
export function PlayerBar(): JSX.Element {
  const player = usePlayer();
  const isShown = createMemo(() => player.episode() !== null);
  return (
    <>
      <Show when={isShown()}>
        <Bar />
        <Suspense>
          <NowPlaying />
        </Suspense>
      </Show>
      <KeysSheet />
    </>
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
    // Loads the sheet in advance, so that a tap opens it at once.
    void NowPlaying.preload().catch(() => {});
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
      <Line />
      <div class="flex h-16 items-center gap-1 pr-2 pl-2 lg:h-20 lg:gap-6 lg:pr-6 lg:pl-0">
        <Title />
        <div class="flex shrink-0 items-center lg:order-1 lg:w-(--shell-left) lg:justify-center lg:gap-2">
          <Controls />
        </div>
        <WideScrubber />
        <div class="hidden shrink-0 items-center gap-1 lg:order-4 lg:flex">
          <Speed />
          <Volume />
          <NowPlayingToggle />
        </div>
      </div>
    </section>
  );
}

/** The progress, where there is no room to seek. */
function Line(): JSX.Element {
  const player = usePlayer();
  const share = () => player.positionMs() / (player.episode()?.durationMs ?? 1);
  return (
    <div aria-hidden="true" class="track absolute inset-x-0 -top-px h-[3px] bg-line lg:hidden">
      <div class="h-full bg-accent" style={{ width: `${Math.min(1, share()) * 100}%` }} />
    </div>
  );
}

function Controls(): JSX.Element {
  const player = usePlayer();
  return (
    <>
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

/** The title, with the chapter or a problem below; a tap or a swipe up shows it in large. */
function Title(): JSX.Element {
  const player = usePlayer();
  const swipe = makeSwipe({ towards: "up", onDone: () => showNowPlaying(true) });
  return (
    <button
      type="button"
      class="flex min-w-0 flex-1 touch-none items-center gap-3 rounded-md p-1.5 text-left transition-colors duration-150 hover:bg-hover lg:order-2 lg:w-72 lg:flex-none"
      aria-expanded={isNowPlayingShown()}
      onClick={() => showNowPlaying(!isNowPlayingShown())}
      {...swipe}
    >
      <span class="relative shrink-0">
        <Cover
          seed={player.episode()?.episodeId ?? ""}
          picture={player.episode()?.picture}
          class="size-11 rounded-md lg:size-12"
        />
        <Show when={player.questions.turn()}>
          <span class="absolute -top-1.5 -right-1.5 flex size-6 items-center justify-center rounded-full border-2 border-surface bg-accent text-on-accent">
            <Icon name="question" size={16} />
          </span>
        </Show>
      </span>
      <span class="min-w-0">
        <span class="sr-only">{t("player.now")}</span>
        <span
          lang={player.episode()?.language}
          dir="auto"
          class="block truncate text-sm font-semibold"
        >
          {player.episode()?.title}
        </span>
        <Show when={news(player)} fallback={<Part />}>
          {(text) => (
            <span role="status" class="block truncate text-xs text-ink-soft">
              {text()}
            </span>
          )}
        </Show>
      </span>
    </button>
  );
}

/** The chapter; without chapters, the time. */
function Part(): JSX.Element {
  const player = usePlayer();
  const times = () => ({
    position: formatClock(player.positionMs()),
    left: formatClock(player.leftMs()),
  });
  return (
    <span class="tabular block truncate text-xs text-ink-soft">
      <Show when={player.chapter()} fallback={t("player.times", times())}>
        {(chapter) => (
          <span lang={player.episode()?.language} dir="auto">
            {chapter().title}
          </span>
        )}
      </Show>
    </span>
  );
}

/** A state that matters more than the chapter. */
function news(player: ReturnType<typeof usePlayer>): string | null {
  if (player.state() === "failed") return t("player.failed");
  const turn = player.questions.turn();
  if (turn !== null) return player.handsFree.hint() ?? t("player.turn", { number: turn.number });
  if (player.hasEnded()) return t("player.finished");
  return player.state() === "buffering" ? t("player.buffering") : null;
}

function WideScrubber(): JSX.Element {
  const player = usePlayer();
  return (
    <div class="hidden min-w-0 flex-1 items-center gap-3 text-xs text-ink-soft lg:order-3 lg:flex">
      <span class="tabular w-10 text-right">{formatClock(player.positionMs())}</span>
      <Scrubber class="relative h-5 flex-1 [--scrubber-height:20px]" />
      <span class="tabular min-w-10">
        {t("player.minus", { left: formatClock(player.leftMs()) })}
      </span>
    </div>
  );
}

/** The speed and the sleep timer; both are set in the large view. */
function Speed(): JSX.Element {
  const player = usePlayer();
  const open = () => {
    showTab("player");
    showNowPlaying(true);
  };
  return (
    <button
      type="button"
      class="tabular inline-flex h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 rounded-full px-2 text-sm font-semibold text-ink-soft transition-colors duration-150 hover:bg-hover hover:text-ink"
      aria-label={t("player.settings", { speed: player.speed() })}
      onClick={open}
    >
      {t("player.speedOf", { speed: player.speed() })}
      <Show when={player.sleep().choice !== null}>
        <Icon name="moon" size={16} class="text-accent-ink" />
      </Show>
    </button>
  );
}

function NowPlayingToggle(): JSX.Element {
  return (
    <IconButton
      id="now-playing-toggle"
      icon="pane"
      label={t("player.now")}
      class="aria-expanded:bg-accent-soft aria-expanded:text-accent-ink"
      aria-expanded={isNowPlayingShown()}
      onClick={() => showNowPlaying(!isNowPlayingShown())}
    />
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
