import { createEffect, createMemo, type JSX, onCleanup, onMount, Show } from "solid-js";

import { t } from "../../i18n/player.ts";
import { createIsWide, IconButton } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { NowPlayingSheet } from "./now-playing-sheet.tsx";
import { preloadQuestion, Sides } from "./sides.tsx";
import { isNowPlayingShown, showNowPlaying } from "./shown.ts";

/** What plays, in large: next to the page in wide windows, else over it. */
export function NowPlaying(): JSX.Element {
  const player = usePlayer();
  const isBeside = createIsWide("80rem");
  const asks = createMemo(() => (player.episode()?.questions.length ?? 0) > 0);
  createEffect(() => asks() && preloadQuestion());
  onCleanup(() => showNowPlaying(false));
  return (
    <Show when={isNowPlayingShown() && player.episode() !== null}>
      <Show when={isBeside()} fallback={<NowPlayingSheet />}>
        <Pane />
      </Show>
    </Show>
  );
}

/** Next to the page, which makes room for it and stays usable. */
function Pane(): JSX.Element {
  const { dataset } = document.documentElement;
  onMount(() => (dataset["nowPlaying"] = ""));
  onCleanup(() => delete dataset["nowPlaying"]);
  const close = () => {
    showNowPlaying(false);
    document.querySelector<HTMLElement>("#now-playing-toggle")?.focus();
  };
  return (
    <aside
      id="now-playing"
      aria-label={t("player.now")}
      class="now-playing fixed top-0 right-0 bottom-[calc(var(--player-height))] z-30 flex w-(--shell-right) flex-col border-l border-line bg-surface"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header class="flex h-14 shrink-0 items-center justify-between pr-2 pl-5">
        <h2 class="text-sm font-semibold">{t("player.now")}</h2>
        <IconButton icon="close" label={t("player.closeNow")} onClick={close} />
      </header>
      <Sides />
    </aside>
  );
}
