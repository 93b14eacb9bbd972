import { createSignal, For, type JSX } from "solid-js";

import { formatClock, t } from "../../i18n/index.ts";
import { usePlayer } from "./player-provider.tsx";

/** Where playback is, with a mark at each chapter; dragging seeks once it is let go. */
export function Scrubber(): JSX.Element {
  const player = usePlayer();
  const [dragged, setDragged] = createSignal<number | null>(null);
  const durationMs = () => player.episode()?.durationMs ?? 1;
  const shown = () => dragged() ?? player.positionMs();
  const percentOf = (ms: number) => `${Math.min(100, (ms / durationMs()) * 100)}%`;
  const drop = (ms: number) => {
    setDragged(null);
    player.seek(ms);
  };
  return (
    <div class="relative flex h-5 items-center">
      <div class="absolute inset-x-0 h-1 overflow-hidden rounded-full bg-line">
        <div class="h-full bg-accent" style={{ width: percentOf(shown()) }} />
      </div>
      <For each={player.episode()?.chapters ?? []}>
        {(chapter) => (
          <span
            aria-hidden="true"
            class="absolute h-2 w-px bg-ink-faint/50"
            style={{ left: percentOf(chapter.startMs) }}
          />
        )}
      </For>
      <input
        type="range"
        class="scrubber absolute inset-x-0 h-5 w-full cursor-pointer appearance-none bg-transparent"
        min="0"
        max={durationMs()}
        step="1000"
        value={shown()}
        aria-label={t("player.position")}
        aria-valuetext={t("player.positionText", {
          position: formatClock(shown()),
          duration: formatClock(durationMs()),
        })}
        onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onChange={(event) => drop(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
