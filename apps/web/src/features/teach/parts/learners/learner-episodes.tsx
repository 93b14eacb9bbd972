import { createAsync, revalidate } from "@solidjs/router";
import { toMinutes } from "@learnlab/domain/client";
import { For, type JSX, lazy, Show } from "solid-js";

import { type LearnerInCourse, loadLearnerEpisode } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { formatDateName } from "../../../../i18n/format-date-name.ts";
import { formatMinutes, formatPercent } from "../../../../i18n/index.ts";
import { loadPart } from "../../../../load-part.ts";
import { ReadFold } from "../../../../parts/read-fold.tsx";
import { SaveTable } from "../../../../parts/save-table.tsx";
import { Facts, Section } from "../../../../ui/index.ts";

const HeardNow = lazy(() =>
  loadPart(async () => ({
    default: (await import("../../../../parts/hearing/heard-now.tsx")).HeardNow,
  })),
);

type Episode = LearnerInCourse["episodes"][number];
interface OfLearner {
  courseId: string;
  userId: string;
}

/** The episodes about the course alone that a learner heard or read; each opens to how it was heard. */
export function LearnerEpisodes(props: OfLearner & { episodes: readonly Episode[] }): JSX.Element {
  return (
    <Section
      title={t("learner.episodes")}
      hint={t("learner.episodesHint")}
      actions={
        <SaveTable
          title={t("learner.episodes")}
          read={() => tableOf(props.episodes)}
          isEmpty={props.episodes.length === 0}
        />
      }
    >
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={props.episodes}
          fallback={<li class="py-3 text-ink-soft">{t("learner.noEpisodes")}</li>}
        >
          {(episode) => (
            <li>
              <EpisodeFold {...props} episode={episode} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function EpisodeFold(props: OfLearner & { episode: Episode }): JSX.Element {
  const where = () => [props.courseId, props.userId, props.episode.episodeId] as const;
  return (
    <ReadFold
      class=""
      title={
        <span class="flex flex-col py-3">
          <span class="font-medium break-words" dir="auto">
            {props.episode.title}
          </span>
          <Facts facts={listFacts(props.episode)} />
        </span>
      }
      again={() => revalidate(loadLearnerEpisode.keyFor(...where()))}
    >
      <Known where={where()} />
    </ReadFold>
  );
}

function Known(props: {
  where: readonly [courseId: string, userId: string, episodeId: string];
}): JSX.Element {
  const hearing = createAsync(() => loadLearnerEpisode(...props.where));
  return <Show when={hearing()}>{(known) => <HeardNow hearing={known()} whose="other" />}</Show>;
}

function listFacts({ localDate, listenedMs, completion, isRead }: Episode): string[] {
  return [
    formatDateName(localDate, { weekday: "short", day: "numeric", month: "short" }),
    listenedMs > 0 ? formatMinutes(listenedMs) : "",
    completion > 0 ? t("learner.heardShare", { percent: formatPercent(completion) }) : "",
    isRead ? t("learner.readDay") : "",
  ];
}

function tableOf(episodes: readonly Episode[]) {
  return {
    columns: ["title", "lastDate", "minutes", "plays", "heardPercent", "isRead"],
    rows: episodes.map(({ title, localDate, listenedMs, plays, completion, isRead }) => ({
      title,
      lastDate: localDate,
      minutes: toMinutes(listenedMs),
      plays,
      heardPercent: Math.round(completion * 100),
      isRead,
    })),
  };
}
