import { isUnfinished } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";

import { sayWhy } from "../say-why.ts";
import type { EpisodeSummary } from "../../api.ts";
import { formatDay, formatMinutes, formatPercent, languageNames, t } from "../../i18n/index.ts";
import { Cover, Facts, Icon, ProgressRing } from "../../ui/index.ts";
import { canPlay } from "../../data/can-play.ts";
import { isFinished } from "../../data/is-finished.ts";
import { isToRead } from "../../data/is-to-read.ts";
import { pictureOf } from "../../data/picture-of.ts";
import { Failed } from "./failed.tsx";
import { Making } from "./making.tsx";
import { listExtraFacts } from "./row-extras.ts";
import { RowMenu } from "./row-menu.tsx";
import { PlayRow } from "./play-row.tsx";
import { titleOf } from "./title-of.ts";

/** A row of the list: picture, title, summary, and how far it was heard. */
export function EpisodeRow(props: {
  episode: EpisodeSummary;
  now: number;
  /** The title, where something in it is marked. */
  title?: JSX.Element;
  /** What stands below the row, over its whole width. */
  below?: JSX.Element;
}): JSX.Element {
  const title = () => titleOf(props.episode);
  return (
    <li data-episode={props.episode.id} class="relative flex flex-wrap items-start gap-x-4 py-3.5">
      <Cover
        seed={props.episode.id}
        picture={pictureOf(props.episode)}
        class="size-14 rounded-md sm:size-16"
      />
      <div class="min-w-0 flex-1 self-center">
        <A
          href={`/episodes/${props.episode.id}`}
          lang={props.episode.title === "" ? undefined : props.episode.languages[0]}
          class="line-clamp-2 leading-snug font-semibold before:absolute before:inset-y-1 before:-inset-x-3 before:-z-10 before:rounded-md hover:before:bg-hover focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
        >
          {props.title ?? title()}
        </A>
        {/* On phones the title takes the room. */}
        <Show when={whyOf(props.episode)}>
          {(why) => (
            <p class="mt-0.5 hidden truncate text-sm sm:block" dir="auto">
              {sayWhy(why(), props.now)}
            </p>
          )}
        </Show>
        <div class="mt-0.5">
          <Facts facts={factsOf(props.episode, props.now)} />
        </div>
        <Switch>
          <Match when={isUnfinished(props.episode.status)}>
            <div class="mt-2">
              <Making episode={props.episode} />
            </div>
          </Match>
          <Match when={props.episode.status === "failed"}>
            <Failed episode={props.episode} />
          </Match>
        </Switch>
      </div>
      <div class="-mr-2 flex items-center gap-1 self-center">
        <Show when={canPlay(props.episode)} fallback={<Heard episode={props.episode} />}>
          <PlayRow episode={props.episode} />
        </Show>
        <RowMenu episode={props.episode} />
      </div>
      <Show when={props.below}>
        <div class="basis-full empty:hidden sm:pl-20">{props.below}</div>
      </Show>
    </li>
  );
}

function factsOf(episode: EpisodeSummary, now: number): string[] {
  return [
    ...(episode.status === "awaiting_review" ? [t("home.review")] : []),
    ...(episode.isForClass ? [t("home.forClass")] : []),
    formatDay(episode.createdAt, now),
    languageNames(episode.languages),
    ...lengthOf(episode),
    ...(canPlay(episode) && isFinished(episode) ? [t("home.finished")] : []),
    ...listExtraFacts(episode),
  ];
}

/** An unfinished or failed episode shows its state instead. */
function whyOf({ status, why }: EpisodeSummary): EpisodeSummary["why"] {
  return status === "completed" ? why : null;
}

function lengthOf(episode: EpisodeSummary): string[] {
  if (isToRead(episode)) return [t("home.textOnly")];
  if (episode.durationMs === null) return [];
  const leftMs = episode.durationMs - episode.positionMs;
  const isBegun = episode.completion > 0 && !isFinished(episode) && episode.positionMs > 0;
  return isBegun && leftMs > 30_000
    ? [t("home.left", { count: Math.max(1, Math.round(leftMs / 60_000)) })]
    : [formatMinutes(episode.durationMs)];
}

function Heard(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Switch>
      <Match when={isFinished(props.episode)}>
        <span class="text-good" title={t("home.finished")}>
          <Icon name="check" />
          <span class="sr-only">{t("home.finished")}</span>
        </span>
      </Match>
      <Match when={props.episode.completion > 0}>
        <ProgressRing
          value={props.episode.completion}
          label={t("home.heardShare", { percent: formatPercent(props.episode.completion) })}
        />
      </Match>
    </Switch>
  );
}
