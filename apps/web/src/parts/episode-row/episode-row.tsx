import { isUnfinished } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";

import { sayWhy } from "../say-why.ts";
import type { EpisodeSummary } from "../../api.ts";
import { formatDay, formatMinutes, formatPercent, languageNames, t } from "../../i18n/index.ts";
import { Cover, Facts, Icon, MoreMenu, ProgressRing } from "../../ui/index.ts";
import { focusEpisode } from "./focus-episode.ts";
import { canPlay } from "../../data/can-play.ts";
import { isFinished } from "../../data/is-finished.ts";
import { isToRead } from "../../data/is-to-read.ts";
import { pictureOf } from "../../data/picture-of.ts";
import { removeWithUndo, titleOf } from "./remove-with-undo.ts";
import { Failed } from "./failed.tsx";
import { Making } from "./making.tsx";
import { listExtraActions, listExtraFacts } from "./row-extras.ts";
import { PlayRow } from "./play-row.tsx";

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
  let row: HTMLLIElement | undefined;
  const remove = async () => {
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    const nextId = beside instanceof HTMLElement ? beside.dataset["episode"] : undefined;
    await removeWithUndo(props.episode);
    focusEpisode(nextId);
  };
  return (
    <li
      ref={(element) => (row = element)}
      data-episode={props.episode.id}
      class="relative flex flex-wrap items-start gap-x-4 py-3.5"
    >
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
        <RowMenu episode={props.episode} title={title()} onRemove={() => void remove()} />
      </div>
      <Show when={props.below}>
        <div class="basis-full empty:hidden sm:pl-20">{props.below}</div>
      </Show>
    </li>
  );
}

/** What its class was given is not removed by a learner. */
function RowMenu(props: {
  episode: EpisodeSummary;
  title: string;
  onRemove: () => void;
}): JSX.Element {
  const items = () => [
    ...(canPlay(props.episode)
      ? listExtraActions({ id: props.episode.id, title: props.title })
      : []),
    ...(props.episode.standing === "learner"
      ? []
      : [
          {
            label: t("home.remove"),
            icon: "trash" as const,
            isDangerous: true,
            run: () => props.onRemove(),
          },
        ]),
  ];
  return (
    <Show when={items().length > 0}>
      <MoreMenu label={t("home.actions", { title: props.title })} items={items()} />
    </Show>
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
