import { createAsync } from "@solidjs/router";
import { createMemo, ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import type { EpisodeSummary } from "../api.ts";
import { canPlay } from "../data/can-play.ts";
import { chooseNext } from "../data/choose-next.ts";
import { loadEpisodes } from "../data/episodes.ts";
import { formatMinutes, t as tShared } from "../i18n/index.ts";
import { t } from "../i18n/player.ts";
import { pictureOf } from "../data/picture-of.ts";
import { listUpNext } from "../data/up-next.ts";
import { useSignedIn } from "../session.tsx";
import { Cover, ErrorNotice, Icon, Skeleton, Spinner } from "../ui/index.ts";
import { createEpisodePlay } from "./create-episode-play.ts";
import { PageLink } from "./now-playing/page-link.tsx";

/** The next episode to play with one tap; if there is none, a link to make one. */
export function NextUp(props: { after: string }): JSX.Element {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={<Skeleton class="mt-4 h-17 w-full rounded-md!" />}>
        <Chosen after={props.after} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Chosen(props: { after: string }): JSX.Element {
  const list = createAsync(() => loadEpisodes(1));
  const signedIn = useSignedIn();
  const wanted = () => listUpNext(signedIn().person.id)[0]?.episodeId;
  const next = createMemo(() => {
    const episodes = list()?.episodes ?? [];
    const isWanted = (episode: EpisodeSummary) => episode.id === wanted() && canPlay(episode);
    return episodes.find(isWanted) ?? chooseNext(episodes, { after: props.after, now: Date.now() });
  });
  return (
    <Show when={next()} keyed fallback={<Show when={list()}>{<AllHeard />}</Show>}>
      {(episode) => <Next episode={episode} />}
    </Show>
  );
}

function Next(props: { episode: EpisodeSummary }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another episode is another button: it is keyed.
  const play = createEpisodePlay(props.episode.id);
  const title = () => props.episode.title || tShared("home.untitled");
  return (
    <>
      <button
        type="button"
        class="mt-4 flex w-full items-center gap-3 rounded-md bg-sunken p-2 pr-3 text-left transition-colors duration-150 hover:bg-hover"
        aria-busy={play.isBusy()}
        onClick={() => play.toggle()}
      >
        <Cover
          seed={props.episode.id}
          picture={pictureOf(props.episode)}
          class="size-13 rounded-md"
        />
        <span class="min-w-0 flex-1">
          <span class="block text-xs font-medium text-accent-ink">{t("player.next")}</span>
          <span
            class="line-clamp-2 text-sm font-semibold"
            lang={props.episode.languages[0]}
            dir="auto"
          >
            {title()}
          </span>
          <span class="block text-xs text-ink-soft">
            {formatMinutes(props.episode.durationMs ?? 0)}
          </span>
        </span>
        <span class="flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent">
          <Show when={!play.isBusy()} fallback={<Spinner size={20} />}>
            <Icon name={play.isOn() ? "pause" : "play"} size={22} />
          </Show>
        </span>
      </button>
      <Show when={play.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </>
  );
}

function AllHeard(): JSX.Element {
  return (
    <p class="mt-4 text-sm text-ink-soft">
      {t("player.allHeard")}{" "}
      <PageLink href="/make" class="font-semibold text-accent-ink hover:underline">
        {t("player.make")}
      </PageLink>
    </p>
  );
}
