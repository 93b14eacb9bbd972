import { createSignal, type JSX, onCleanup, onMount } from "solid-js";

import { formatClock } from "../../i18n/index.ts";
import { t } from "../../i18n/player.ts";
import { IconButton, StatusLine, ToastRegion } from "../../ui/index.ts";
import { PlayButton } from "../play-button.tsx";
import { usePlayer } from "../player-provider.tsx";
import { Scrubber } from "../scrubber.tsx";
import { BACK_MS, FORWARD_MS } from "../timings.ts";
import { createBackCloses } from "./create-back-closes.ts";
import { makeSwipe } from "./make-swipe.ts";
import { Sides } from "./sides.tsx";
import { showNowPlaying } from "./shown.ts";

/** Covers the page: closes with a swipe down, Escape, or the back button. */
export function NowPlayingSheet(): JSX.Element {
  let sheet: HTMLDialogElement | undefined;
  const [pushedPx, setPushed] = createSignal(0);
  const close = () => void showNowPlaying(false);
  const swipe = makeSwipe({ towards: "down", onMove: setPushed, onDone: close });
  createBackCloses(close);
  onMount(() => sheet?.showModal());
  // Returns the focus to its opener, while both are still on the page.
  onCleanup(() => sheet?.close());
  return (
    <dialog
      ref={(element) => (sheet = element)}
      aria-labelledby="now-playing-title"
      class="now-playing now-playing-sheet"
      classList={{ "is-pushed": pushedPx() > 0 }}
      style={{ "--pushed": `${pushedPx()}px` }}
      // One that is taken off the page, since its window became wide, was not closed by anybody.
      onClose={() => sheet?.isConnected === true && close()}
      onClick={(event) => event.target === sheet && close()}
    >
      <div class="flex h-full flex-col">
        <header class="shrink-0 touch-none px-2 pt-2 pb-1" {...swipe}>
          <span aria-hidden="true" class="mx-auto block h-1 w-9 rounded-full bg-line-strong" />
          <div class="grid grid-cols-[44px_minmax(0,1fr)_44px] items-center">
            <IconButton icon="chevronDown" label={t("player.closeNow")} size={24} onClick={close} />
            <h2 id="now-playing-title" class="truncate text-center text-sm font-semibold">
              {t("player.now")}
            </h2>
          </div>
        </header>
        <StatusLine class="mb-2 shrink-0" />
        <Sides />
        <Controls />
      </div>
    </dialog>
  );
}

function Controls(): JSX.Element {
  const player = usePlayer();
  return (
    <div class="relative shrink-0 border-t border-line px-5 pb-[calc(12px+env(safe-area-inset-bottom))]">
      <ToastRegion class="absolute inset-x-4 bottom-full mb-3" />
      <Scrubber class="relative h-11 [--scrubber-height:44px]" />
      <div class="tabular -mt-2 flex justify-between text-xs text-ink-soft">
        <span>{formatClock(player.positionMs())}</span>
        <span>{t("player.minus", { left: formatClock(player.leftMs()) })}</span>
      </div>
      <div class="mt-1 flex items-center justify-center gap-6">
        <IconButton
          icon="back10"
          size={30}
          class="!size-14"
          label={t("player.back")}
          onClick={() => player.skip(-BACK_MS)}
        />
        <PlayButton isLarge />
        <IconButton
          icon="forward30"
          size={30}
          class="!size-14"
          label={t("player.forward")}
          onClick={() => player.skip(FORWARD_MS)}
        />
      </div>
    </div>
  );
}
