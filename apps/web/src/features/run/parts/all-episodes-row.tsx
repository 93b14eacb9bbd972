import { A } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { canPlay } from "../../../data/can-play.ts";
import type { OwnedEpisode } from "../../../data/all-episodes.ts";
import { formatDay, formatMinutes, languageNames } from "../../../i18n/index.ts";
import { t } from "../../../i18n/run.ts";
import { titleOf } from "../../../parts/episode-row/title-of.ts";
import { PlayRow } from "../../../parts/episode-row/play-row.tsx";
import { sayFailed } from "../../../say-failed.ts";
import { Facts, MoreMenu } from "../../../ui/index.ts";

interface Props {
  episode: OwnedEpisode;
  isChosen: boolean;
  onChosen: (isChosen: boolean) => void;
  onOwner: () => void;
  onRetry: () => void;
  onRemove: () => void;
}

/** An episode with whose it is, where it stands, and what an admin can do. */
export function AllEpisodesRow(props: Props): JSX.Element {
  const title = () => titleOf(props.episode);
  return (
    <li class="flex items-start gap-2 py-2">
      <label class="-ml-3 flex size-11 shrink-0 cursor-pointer items-center justify-center">
        <span class="sr-only">
          {t("all.choose", { title: title(), name: props.episode.owner.name })}
        </span>
        <input
          type="checkbox"
          class="size-5 cursor-pointer accent-accent"
          checked={props.isChosen}
          onChange={(event) => props.onChosen(event.currentTarget.checked)}
        />
      </label>
      <div class="min-w-0 flex-1 py-2">
        <A
          href={`/run/episodes/${props.episode.id}`}
          lang={props.episode.title === "" ? undefined : props.episode.languages[0]}
          class="line-clamp-2 font-semibold hover:underline"
        >
          {title()}
        </A>
        <p class="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-sm">
          <button
            type="button"
            class="min-h-6 max-w-full truncate text-left text-accent-ink hover:underline"
            title={t("all.onlyOf", { name: props.episode.owner.name })}
            onClick={() => props.onOwner()}
          >
            <bdi>{props.episode.owner.name}</bdi>
          </button>
          <Show when={props.episode.status !== "completed" && props.episode.status !== "failed"}>
            <span class="text-ink-soft">{t(`all.status.${props.episode.status}`)}</span>
          </Show>
        </p>
        <Facts facts={factsOf(props.episode)} />
        <Show when={props.episode.status === "failed"}>
          <p class="mt-0.5 text-sm text-bad">{sayFailed(props.episode)}</p>
        </Show>
      </div>
      <div class="-mr-2 flex items-center gap-1 py-1">
        <Show when={canPlay(props.episode)}>
          <PlayRow episode={{ ...props.episode, completion: null }} />
        </Show>
        <MoreMenu
          label={t("home.actions", { title: title() })}
          items={[
            ...(props.episode.status === "failed"
              ? [
                  {
                    label: t("action.retry"),
                    icon: "retry" as const,
                    run: () => props.onRetry(),
                  },
                ]
              : []),
            {
              label: t("home.remove"),
              icon: "trash",
              isDangerous: true,
              run: () => props.onRemove(),
            },
          ]}
        />
      </div>
    </li>
  );
}

function factsOf(episode: OwnedEpisode): string[] {
  return [
    t(`all.kind.${episode.kind}`),
    formatDay(episode.createdAt, Date.now()),
    languageNames(episode.languages),
    ...(episode.durationMs === null ? [] : [formatMinutes(episode.durationMs)]),
    ...episode.includedCourses,
  ];
}
