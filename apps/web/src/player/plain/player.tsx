import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";

import { statusOf } from "../../api.ts";
import { playerCalls } from "../../data/listening.ts";
import { formatClock } from "../../i18n/index.ts";
import { t } from "../../i18n/player.ts";
import { Icon } from "../../ui/index.ts";
import { makePlayer, type PlayerState } from "../make-player.ts";
import { browserTimers } from "../timers.ts";
import { SAVE_EVERY_MS, SPEEDS } from "../timings.ts";
import { TranscriptView } from "./transcript-view.tsx";

export interface PlayerProps {
  audioUrl: string;
  /** A WebVTT file. */
  transcriptUrl: string;
  /** Where it begins, in seconds. */
  initialProgress: number;
  /** The position in seconds: every 15 seconds of playback, after a seek, at a pause and at the end. */
  onProgressUpdate: (progress: number) => void;
  onSpeedChange: (speed: number) => void;
  /** Begins as soon as it can, where the browser lets it. */
  autoPlay?: boolean;
}

/** A recording by itself with its transcript, where no episode plays through the page's own player. */
export function Player(props: PlayerProps): JSX.Element {
  const sound = createSound(props);
  return (
    <div class="rounded-lg border border-line bg-surface p-3 text-ink">
      <div class="flex items-center gap-3">
        <button
          type="button"
          class="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent hover:bg-accent-hover"
          aria-label={sound.isOn() ? t("player.pause") : t("player.play")}
          aria-busy={sound.isWaiting()}
          onClick={() => sound.toggle()}
        >
          <Icon name={sound.isOn() ? "pause" : "play"} size={24} />
        </button>
        <div class="min-w-0 flex-1">
          <Seek atMs={sound.atMs()} durationMs={sound.durationMs()} onSeek={sound.seek} />
          <div class="flex items-center justify-between gap-2">
            <span class="tabular text-xs text-ink-soft">
              {sayTimes(sound.atMs(), sound.durationMs())}
            </span>
            <Speed speed={sound.speed()} onSpeed={sound.setSpeed} />
          </div>
        </div>
      </div>
      <Show when={sound.hasFailed()}>
        <p role="alert" class="mt-2 text-sm text-bad">
          {t("player.failed")}
        </p>
      </Show>
      <div class="mt-2">
        <TranscriptView
          transcriptUrl={props.transcriptUrl}
          currentTime={sound.atMs() / 1000}
          onTimeClick={(time) => sound.playFrom(time * 1000)}
        />
      </div>
    </div>
  );
}

function Seek(props: {
  atMs: number;
  durationMs: number;
  onSeek: (ms: number) => void;
}): JSX.Element {
  return (
    <input
      type="range"
      class="block h-11 w-full accent-accent"
      min="0"
      // The length comes later than the place, which the browser would otherwise cut off.
      max={Math.max(1, props.atMs, props.durationMs)}
      step="1000"
      value={props.atMs}
      aria-label={t("player.position")}
      aria-valuetext={sayTimes(props.atMs, props.durationMs)}
      onChange={(event) => props.onSeek(event.currentTarget.valueAsNumber)}
    />
  );
}

function sayTimes(atMs: number, durationMs: number): string {
  return `${formatClock(atMs)} / ${formatClock(durationMs)}`;
}

function Speed(props: { speed: number; onSpeed: (speed: number) => void }): JSX.Element {
  return (
    <select
      aria-label={t("player.speed")}
      class="h-11 shrink-0 rounded-md border border-line-strong bg-surface px-1.5 text-sm"
      onChange={(event) => props.onSpeed(Number(event.currentTarget.value))}
    >
      <For each={SPEEDS}>
        {(speed) => (
          <option value={speed} selected={speed === props.speed}>
            {t("player.speedOf", { speed })}
          </option>
        )}
      </For>
    </select>
  );
}

/** The sound behind it, which survives bad networks like that of an episode. */
function createSound(props: PlayerProps) {
  const element = new Audio();
  const [state, setState] = createSignal<PlayerState>("idle");
  const [atMs, setAt] = createSignal(0);
  const [durationMs, setDuration] = createSignal(0);
  const [speed, setSpeed] = createSignal(1);
  let stopTicking = () => {};
  const report = () => props.onProgressUpdate(atMs() / 1000);
  function reportOften(): void {
    report();
    stopTicking = browserTimers.after(SAVE_EVERY_MS, reportOften);
  }
  const changeState = (next: PlayerState) => {
    setState(next);
    stopTicking();
    if (next === "playing") stopTicking = browserTimers.after(SAVE_EVERY_MS, reportOften);
    if (next === "paused" || next === "ended") report();
  };
  const player = makePlayer({
    element,
    timers: browserTimers,
    findUrl: async () => props.audioUrl,
    statusOf,
    askStatus: playerCalls.askStatus,
    onState: changeState,
    onPosition: setAt,
  });
  element.addEventListener("durationchange", () => setDuration(element.duration * 1000 || 0));
  const isOn = () => state() === "playing" || state() === "buffering";
  const seek = (ms: number) => {
    player.seek(ms);
    report();
  };
  onMount(() => {
    player.load(props.audioUrl, { positionMs: props.initialProgress * 1000, speed: 1 });
    if (props.autoPlay === true) player.play();
  });
  onCleanup(() => {
    stopTicking();
    player.dispose();
  });
  return {
    atMs,
    durationMs,
    speed,
    isOn,
    isWaiting: () => state() === "buffering" || state() === "loading",
    hasFailed: () => state() === "failed",
    seek,
    toggle: () => (isOn() ? player.pause() : player.play()),
    playFrom(ms: number): void {
      seek(ms);
      if (!isOn()) player.play();
    },
    setSpeed: (next: number): void => {
      setSpeed(next);
      player.setSpeed(next);
      props.onSpeedChange(next);
    },
  };
}
