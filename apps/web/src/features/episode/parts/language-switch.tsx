import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { languageName } from "../../../i18n/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";

/** Switches between an episode's two languages, for reading and listening. */
export function LanguageSwitch(props: { state: EpisodeState; here: ListeningHere }): JSX.Element {
  const languages = () =>
    props.state.document()?.script.tracks.map(({ language }) => language) ?? [];
  return (
    <Show when={languages().length > 1}>
      <fieldset class="flex h-12 rounded-full border border-line bg-surface p-1 shadow-near">
        <legend class="sr-only">{t("episode.language")}</legend>
        <For each={languages()}>
          {(language) => (
            <label class="relative flex cursor-pointer items-center rounded-full px-4 text-sm font-medium before:absolute before:inset-x-0 before:-inset-y-1.5 text-ink-soft transition-colors duration-150 hover:text-ink has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                name="episode-language"
                class="sr-only"
                checked={props.state.language() === language}
                onChange={() => props.here.changeLanguage(language)}
              />
              {languageName(language)}
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
