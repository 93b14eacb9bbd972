import { isUnfinished } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { formatMinutes, languageNames, t } from "../../../i18n/index.ts";
import { pictureOf } from "../../../data/picture-of.ts";
import { ButtonLink, Cover, Facts, Icon, Notice, ProgressBar } from "../../../ui/index.ts";
import { canPlay } from "../../../data/can-play.ts";
import { isFinished } from "../../../data/is-finished.ts";
import { isLeftUnspoken, isToRead, NO_BUDGET } from "../../../data/is-to-read.ts";
import { sayWhy } from "../../../parts/say-why.ts";
import { titleOf } from "../../../parts/episode-row/title-of.ts";
import { Failed } from "../../../parts/episode-row/failed.tsx";
import { Making } from "../../../parts/episode-row/making.tsx";
import { PlayToday } from "./play-today.tsx";

interface HeroProps {
  episode: EpisodeSummary;
  isInProgress: boolean;
}

/** The episode in progress, or today's, in large: ready to play, being made, or failed. */
export function Hero(props: HeroProps): JSX.Element {
  return (
    <section
      aria-labelledby="today"
      class="flex flex-col gap-5 sm:flex-row sm:items-center sm:gap-8"
    >
      <Cover
        seed={props.episode.id}
        picture={pictureOf(props.episode)}
        class="aspect-2/1 w-full rounded-lg shadow-near sm:aspect-square sm:w-52"
      />
      <div class="min-w-0 flex-1">
        <p class="text-sm font-medium text-accent-ink">
          {props.isInProgress ? t("home.goOnListening") : t("home.today")}
        </p>
        <h2 id="today" class="mt-1 text-xl font-bold sm:text-2xl">
          <A
            href={`/episodes/${props.episode.id}`}
            lang={props.episode.title === "" ? undefined : props.episode.languages[0]}
            class="rounded-sm hover:underline"
          >
            {titleOf(props.episode)}
          </A>
        </h2>
        <Show when={props.episode.why}>
          {(why) => (
            <p class="mt-1.5 max-w-prose" dir="auto">
              {sayWhy(why(), Date.now())}
            </p>
          )}
        </Show>
        <div class="mt-1.5">
          <Facts facts={factsOf(props.episode)} />
        </div>
        <Show when={isFinished(props.episode)}>
          <p class="mt-1.5 flex items-center gap-1.5 text-sm font-medium text-good">
            <Icon name="check" size={18} />
            {t("home.finished")}
          </p>
        </Show>
        <div class="mt-5">
          <Switch>
            <Match when={isUnfinished(props.episode.status)}>
              <PlayWhatIsReady episode={props.episode} />
              <Making episode={props.episode} />
            </Match>
            <Match when={props.episode.status === "failed"}>
              <PlayWhatIsReady episode={props.episode} />
              <Failed episode={props.episode} />
            </Match>
            <Match when={props.episode.status === "awaiting_review"}>
              <p class="text-sm text-ink-soft">{t("home.review")}</p>
            </Match>
            <Match when={isToRead(props.episode)}>
              <ButtonLink look="primary" icon="text" href={`/episodes/${props.episode.id}`}>
                {isFinished(props.episode) ? t("home.readAgain") : t("home.read")}
              </ButtonLink>
              <Show when={isLeftUnspoken(props.episode)}>
                <div class="mt-4 max-w-prose">
                  <Notice icon="muted">
                    {props.episode.errorReason === NO_BUDGET
                      ? t("home.noAudio")
                      : t("home.audioFailed")}
                  </Notice>
                </div>
              </Show>
            </Match>
            <Match when={true}>
              <PlayToday episode={props.episode} />
              <Show when={props.episode.completion > 0 && !isFinished(props.episode)}>
                <div class="mt-5 max-w-sm">
                  <ProgressBar value={props.episode.completion} label={t("home.heard")} />
                </div>
              </Show>
            </Match>
          </Switch>
        </div>
      </div>
    </section>
  );
}

/** A finished language can be heard while another is being made, or after that failed. */
function PlayWhatIsReady(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Show when={canPlay(props.episode)}>
      <div class="mb-5">
        <PlayToday episode={props.episode} />
      </div>
    </Show>
  );
}

function factsOf(episode: EpisodeSummary): string[] {
  return [
    ...episode.includedCourses,
    languageNames(episode.languages),
    isToRead(episode) ? t("home.textOnly") : "",
    episode.durationMs === null ? "" : formatMinutes(episode.durationMs),
  ];
}
