import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { api } from "../../../api.ts";
import { formatClock, t } from "../../../i18n/index.ts";
import { Icon } from "../../../ui/index.ts";
import { usePlayer } from "../../player/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import { findCurrent } from "../find-cue.ts";
import { listChapters, toPlayable } from "../to-playable.ts";

/** Where to go within the episode; the one that plays is marked. */
export function Chapters(props: { state: EpisodeState }): JSX.Element {
  const player = usePlayer();
  const chapters = () => listChapters(props.state);
  const isThis = () => player.episode()?.episodeId === props.state.episode()?.id;
  const current = () => (isThis() ? findCurrent(chapters(), player.positionMs()) : -1);
  const go = (startMs: number) => {
    if (isThis() && player.episode()?.language === props.state.language())
      return player.seek(startMs);
    const playable = toPlayable(props.state);
    if (playable !== null) void player.open(playable, startMs);
  };
  return (
    <Show when={chapters().length > 0}>
      <section>
        <h2 class="mb-1 text-sm font-semibold">{t("episode.chapters")}</h2>
        <ol class="-mx-3">
          <For each={chapters()}>
            {(chapter, index) => (
              <li>
                <button
                  type="button"
                  class="flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-left text-sm text-ink-soft hover:bg-hover aria-current:font-semibold aria-current:text-accent-ink"
                  aria-current={index() === current() ? "true" : undefined}
                  onClick={() => go(chapter.startMs)}
                >
                  <span class="min-w-0 flex-1 truncate">{chapter.title}</span>
                  <span class="tabular text-xs text-ink-faint">{formatClock(chapter.startMs)}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}

/** The courses that this episode names, each with its tick. */
export function Courses(props: { state: EpisodeState }): JSX.Element {
  return (
    <Show when={(props.state.episode()?.includedCourses.length ?? 0) > 0}>
      <section>
        <h2 class="mb-2 text-sm font-semibold">{t("episode.courses")}</h2>
        <ul class="flex flex-col gap-1.5">
          <For each={props.state.episode()?.includedCourses}>
            {(course) => (
              <li class="flex items-center gap-2 text-sm text-ink-soft">
                <Icon name="check" size={18} class="shrink-0 text-good" />
                <span class="min-w-0 break-words">{course}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** The transcript as files. */
export function Downloads(props: { state: EpisodeState }): JSX.Element {
  const links = createAsync(async () => {
    const episode = props.state.episode();
    if (episode === undefined || props.state.track() === undefined) return null;
    return api.episodes.audio.query({ episodeId: episode.id, language: props.state.language() });
  });
  return (
    <Show when={links()}>
      {(known) => (
        <p class="flex flex-wrap gap-x-4 text-sm text-accent-ink">
          <DownloadLink href={known().txtUrl} text={t("episode.downloadText")} />
          <DownloadLink href={known().vttUrl} text={t("episode.downloadSubtitles")} />
        </p>
      )}
    </Show>
  );
}

function DownloadLink(props: { href: string; text: string }): JSX.Element {
  return (
    <a
      href={props.href}
      download=""
      class="inline-flex min-h-11 items-center gap-1.5 hover:underline"
    >
      <Icon name="download" size={18} />
      {props.text}
    </a>
  );
}
