import { createMemo, createSignal, For, type JSX } from "solid-js";

import { formatClock } from "../i18n/index.ts";
import { t } from "../i18n/player.ts";
import { usePlayer } from "./player-provider.tsx";

const STEP_MS = 5_000;
const STEPS: Record<string, number> = {
  ArrowLeft: -STEP_MS,
  ArrowDown: -STEP_MS,
  ArrowRight: STEP_MS,
  ArrowUp: STEP_MS,
};

/** The position of playback, with a mark at each chapter; it seeks when dragging ends. */
export function Scrubber(props: { class?: string }): JSX.Element {
  const player = usePlayer();
  const [dragged, setDragged] = createSignal<number | null>(null);
  const durationMs = () => player.episode()?.durationMs ?? 1;
  const chapters = () => player.episode()?.chapters ?? [];
  const shown = () => dragged() ?? player.positionMs();
  const percentOf = (ms: number) => `${Math.min(100, (ms / durationMs()) * 100)}%`;
  const chapter = createMemo(() => {
    const at = shown();
    return chapters().findLast(({ startMs }) => startMs <= at);
  });
  const drop = (ms: number) => {
    setDragged(null);
    player.seek(ms);
  };
  const handleKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.shiftKey) return;
    event.preventDefault();
    player.skip(step);
  };
  return (
    <div class={props.class}>
      <div class="track absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 overflow-hidden rounded-full bg-line">
        <div class="h-full bg-accent" style={{ width: percentOf(shown()) }} />
      </div>
      <For each={chapters().filter(({ startMs }) => startMs > 0)}>
        {({ startMs }) => (
          <span
            aria-hidden="true"
            class="absolute top-1/2 h-1 w-0.5 -translate-x-1/2 -translate-y-1/2 bg-surface"
            style={{ left: percentOf(startMs) }}
          />
        )}
      </For>
      <input
        type="range"
        class="scrubber"
        min="0"
        max={durationMs()}
        step="1000"
        value={shown()}
        aria-label={t("player.position")}
        aria-valuetext={t("player.positionText", {
          position: formatClock(shown()),
          duration: formatClock(durationMs()),
          chapter: chapter()?.title ?? "",
        })}
        onKeyDown={handleKey}
        onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onChange={(event) => drop(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
