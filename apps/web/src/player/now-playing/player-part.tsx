import { For, type JSX, Show } from "solid-js";

import { t } from "../../i18n/player.ts";
import { Button, Cover, joinClasses } from "../../ui/index.ts";
import { MarkButton } from "../bookmarks/mark-button.tsx";
import { listDownloadActions, sayRunning } from "../download-actions.ts";
import { showKeys } from "../keys-open.ts";
import { SleepPart, SpeedPart } from "../playback-panel.tsx";
import { usePlayer } from "../player-provider.tsx";
import { UpNextPart } from "../up-next/up-next-part.tsx";
import { EndPart } from "./end-part.tsx";
import { MoreActions } from "./more-actions.tsx";
import { PageLink } from "./page-link.tsx";

/** What plays, with its controls. */
export function PlayerPart(): JSX.Element {
  const player = usePlayer();
  const stop = () => {
    player.close();
    document.querySelector<HTMLElement>("#main")?.focus();
  };
  return (
    <Show when={player.episode()}>
      {(episode) => (
        <>
          <Cover
            seed={episode().episodeId}
            picture={episode().picture}
            class={joinClasses(
              "mx-auto block aspect-square w-full rounded-xl shadow-near",
              // The next episode needs the room then.
              player.hasEnded() ? "max-w-[min(140px,16dvh)]" : "max-w-[min(280px,30dvh)]",
            )}
          />
          <div class="mt-5 flex items-center gap-2">
            <p
              class="min-w-0 flex-1 text-lg leading-snug font-semibold"
              lang={episode().language}
              dir="auto"
            >
              <Show when={episode().outside === undefined} fallback={episode().title}>
                <PageLink href={`/episodes/${episode().episodeId}`}>{episode().title}</PageLink>
              </Show>
            </p>
            <Show when={episode().outside === undefined}>
              <MoreActions playable={episode()} />
            </Show>
          </div>
          <p class="mt-1 text-sm text-ink-soft" dir="auto">
            {episode().album}
          </p>
          <Show when={player.hasEnded() && episode().episodeId} keyed>
            {(episodeId) => <EndPart episodeId={episodeId} outside={episode().outside} />}
          </Show>
          <UpNextPart />
          <Show when={episode().outside === undefined}>
            <MarkButton class="mt-5" />
            <div class="mt-3 grid grid-cols-2 gap-2">
              <Button icon="retry" class="px-3!" onClick={() => player.repeatLine()}>
                {t("player.repeatLine")}
              </Button>
              <Button icon="half" class="px-3!" onClick={() => player.repeatSlowly()}>
                {t("player.repeatSlowly")}
              </Button>
            </div>
          </Show>
          <div class="mt-6">
            <SpeedPart />
            <SleepPart />
          </div>
          <Button look="quiet" class="mt-5 w-full max-lg:hidden" onClick={() => showKeys(true)}>
            {t("keys.title")}
          </Button>
          <Show when={episode().outside === undefined}>
            <For each={listDownloadActions({ id: episode().episodeId, title: episode().title })}>
              {({ label, icon, run }) => (
                <Button look="quiet" icon={icon} class="w-full max-lg:mt-5" onClick={run}>
                  {sayRunning(episode().episodeId, label)}
                </Button>
              )}
            </For>
          </Show>
          <Button look="quiet" icon="close" class="w-full" onClick={stop}>
            {t("player.close")}
          </Button>
        </>
      )}
    </Show>
  );
}
