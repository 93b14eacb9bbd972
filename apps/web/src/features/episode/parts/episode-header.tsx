import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { pictureOf } from "../../../data/picture-of.ts";
import { t } from "../../../i18n/episode.ts";
import { formatDay, formatMinutes } from "../../../i18n/index.ts";
import { sayDownload } from "../../../player/download-actions.ts";
import { Cover, LanguageChip, useDocumentTitle } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import { EpisodeMenu } from "./episode-menu.tsx";
import { Why } from "./why.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ListenButton } from "./listen-button.tsx";

/** Title, length and languages, with the main action: to listen. */
export function EpisodeHeader(props: {
  state: EpisodeState;
  here: ListeningHere;
  listHref: string;
}): JSX.Element {
  const ownTitle = () => props.state.script()?.title || props.state.episode()?.title || "";
  const title = () => ownTitle() || t("episode.untitled");
  const description = () =>
    props.state.script()?.description || props.state.episode()?.description || "";
  const picture = () => {
    const episode = props.state.episode();
    return episode && pictureOf(episode);
  };
  useDocumentTitle(title);
  return (
    <header class="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 sm:gap-x-7">
      <Cover
        seed={props.state.episodeId}
        picture={picture()}
        class="size-20 rounded-lg shadow-near sm:row-span-2 sm:size-36 sm:rounded-xl"
      />
      <div class="flex min-w-0 items-center justify-between gap-2 sm:items-start">
        <MetaLine state={props.state} />
        <EpisodeMenu {...props} title={title()} />
      </div>
      <div class="col-span-2 mt-4 min-w-0 sm:col-span-1 sm:col-start-2 sm:-mt-1">
        <Show when={props.state.episode()?.owner}>
          {(owner) => (
            <p class="mb-1 text-sm">
              <A
                href={`/run/episodes?owner=${owner().id}`}
                class="inline-flex min-h-6 items-center text-accent-ink hover:underline"
              >
                {t("episode.ofOwner", { name: owner().name })}
              </A>
            </p>
          )}
        </Show>
        <h1
          class="max-w-[24ch] text-2xl font-bold break-words sm:max-w-none lg:text-3xl"
          lang={ownTitle() === "" ? undefined : props.state.language()}
        >
          {title()}
        </h1>
        <Why state={props.state} />
        <Show when={description() !== ""}>
          <p class="mt-2 max-w-prose text-ink-soft" lang={props.state.language()}>
            {description()}
          </p>
        </Show>
        <div class="mt-5 flex flex-wrap items-center gap-3 empty:hidden">
          <ListenButton state={props.state} here={props.here} />
          <LanguageSwitch state={props.state} here={props.here} />
        </div>
      </div>
    </header>
  );
}

function MetaLine(props: { state: EpisodeState }): JSX.Element {
  return (
    <p class="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm text-ink-soft sm:min-h-11">
      <time dateTime={new Date(props.state.episode()?.createdAt ?? 0).toISOString()}>
        {formatDay(props.state.episode()?.createdAt ?? 0, Date.now())}
      </time>
      <Show when={props.state.episode()?.outputFormat === "text"}>
        <span aria-hidden="true">{"·"}</span>
        <span>{t("episode.textOnly")}</span>
      </Show>
      <Show when={props.state.track()}>
        {(track) => (
          <>
            <span aria-hidden="true">{"·"}</span>
            <span>{formatMinutes(track().durationMs)}</span>
          </>
        )}
      </Show>
      <Show when={sayDownload(props.state.episodeId)}>
        {(said) => (
          <>
            <span aria-hidden="true">{"·"}</span>
            <span>{said()}</span>
          </>
        )}
      </Show>
      <span class="flex flex-wrap gap-1.5">
        <For each={props.state.episode()?.languages}>
          {(language) => <LanguageChip language={language} />}
        </For>
      </span>
    </p>
  );
}
