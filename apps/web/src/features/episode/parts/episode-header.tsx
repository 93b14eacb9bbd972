import { useNavigate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { api } from "../../../api.ts";
import { formatDay, formatMinutes, languageName, t } from "../../../i18n/index.ts";
import {
  Button,
  Cover,
  LanguageChip,
  MoreMenu,
  showToast,
  useDocumentTitle,
} from "../../../ui/index.ts";
import { usePlayer } from "../../player/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import { toPlayable } from "../to-playable.ts";

/** What it is, how long, in which languages; and the one thing to do, which is to listen. */
export function EpisodeHeader(props: { state: EpisodeState }): JSX.Element {
  const title = () =>
    props.state.script()?.title || props.state.episode()?.title || t("episode.untitled");
  useDocumentTitle(title);
  return (
    <header class="flex flex-col gap-5 sm:flex-row sm:items-center sm:gap-7">
      <Cover
        seed={props.state.episode()?.id ?? ""}
        class="size-28 rounded-xl shadow-near sm:size-36"
      />
      <div class="min-w-0 flex-1">
        <div class="flex items-start justify-between gap-3">
          <h1 class="text-2xl font-bold lg:text-3xl" lang={props.state.language()}>
            {title()}
          </h1>
          <EpisodeMenu state={props.state} />
        </div>
        <p class="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <time>{formatDay(props.state.episode()?.createdAt ?? 0, Date.now())}</time>
          <Show when={props.state.track()}>
            {(track) => (
              <>
                <span aria-hidden="true">{"·"}</span>
                <span>{formatMinutes(track().durationMs)}</span>
              </>
            )}
          </Show>
          <For each={props.state.episode()?.languages}>
            {(language) => <LanguageChip language={language} />}
          </For>
        </p>
        <div class="mt-4 flex flex-wrap items-center gap-3">
          <ListenButton state={props.state} />
          <LanguageSwitch state={props.state} />
        </div>
      </div>
    </header>
  );
}

function ListenButton(props: { state: EpisodeState }): JSX.Element {
  const player = usePlayer();
  const playable = () => toPlayable(props.state);
  const isThis = () => player.episode()?.episodeId === props.state.episode()?.id;
  const isThisLanguage = () => isThis() && player.episode()?.language === props.state.language();
  const press = () => {
    const next = playable();
    if (isThisLanguage()) player.toggle();
    else if (next !== null) void player.open(next);
  };
  return (
    <Show when={playable()}>
      <Button
        look="primary"
        icon={isThisLanguage() && player.isPlaying() ? "pause" : "play"}
        class="min-h-12 px-7 text-base"
        onClick={press}
      >
        {isThisLanguage() && player.isPlaying() ? t("player.pause") : t("episode.listen")}
      </Button>
    </Show>
  );
}

/** Two languages: what is read, and what is spoken next. */
function LanguageSwitch(props: { state: EpisodeState }): JSX.Element {
  const languages = () => props.state.episode()?.languages ?? [];
  return (
    <Show when={languages().length > 1}>
      <fieldset class="flex rounded-full border border-line bg-surface p-1">
        <legend class="sr-only">{t("episode.language")}</legend>
        <For each={languages()}>
          {(language) => (
            <label class="flex min-h-9 cursor-pointer items-center rounded-full px-4 text-sm font-medium text-ink-soft has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                name="episode-language"
                class="sr-only"
                checked={props.state.language() === language}
                onChange={() => props.state.setLanguage(language)}
              />
              {languageName(language)}
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

function EpisodeMenu(props: { state: EpisodeState }): JSX.Element {
  const navigate = useNavigate();
  const player = usePlayer();
  const remove = async () => {
    const episodeId = props.state.episode()?.id ?? "";
    await api.episodes.remove.mutate({ episodeId });
    if (player.episode()?.episodeId === episodeId) player.close();
    navigate("/");
    const undo = () =>
      void api.episodes.restore
        .mutate({ episodeId })
        .then(() => navigate(`/episodes/${episodeId}`));
    showToast({ message: t("episode.removed"), action: { label: t("episode.undo"), run: undo } });
  };
  return (
    <MoreMenu
      label={t("action.more")}
      items={[
        { label: t("episode.remove"), icon: "trash", isDangerous: true, run: () => void remove() },
      ]}
    />
  );
}
