import { A, createAsync, revalidate } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";

import { type EpisodeAtWork, loadWork, type QueueDepth } from "../../../data/jobs.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Facts, Mark, RowsSkeleton, Section } from "../../../ui/index.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";

/** What waits for the background, and the episodes that are being made. */
export function Work(): JSX.Element {
  return (
    <Section
      title={t("work.title")}
      hint={t("work.hint")}
      actions={
        <Button icon="retry" onClick={() => void revalidate(loadWork.key)}>
          {t("work.refresh")}
        </Button>
      }
    >
      <Suspense fallback={<RowsSkeleton />}>
        <WorkNow />
      </Suspense>
    </Section>
  );
}

function WorkNow(): JSX.Element {
  const work = createAsync(() => loadWork());
  return (
    <Show when={work()}>
      {(known) => (
        <>
          <dl class="grid grid-cols-2 gap-x-6 border-t border-line sm:grid-cols-4">
            <For each={known().queues}>{(queue) => <Depth queue={queue} />}</For>
          </dl>
          <h3 class="mt-6 mb-2 text-sm font-semibold">{t("work.making")}</h3>
          <ul class="divide-y divide-line border-y border-line">
            <For
              each={known().episodes}
              fallback={<li class="py-4 text-ink-soft">{t("work.none")}</li>}
            >
              {(episode) => <AtWork episode={episode} />}
            </For>
          </ul>
          <Show when={known().hasMore}>
            <p class="mt-2 text-sm text-ink-soft">{t("work.more")}</p>
          </Show>
        </>
      )}
    </Show>
  );
}

function Depth(props: { queue: QueueDepth }): JSX.Element {
  return (
    <div class="border-b border-line py-3">
      <dt class="text-sm text-ink-soft">{t(`work.queue.${props.queue.name}`)}</dt>
      <dd class="tabular">
        <span class="text-lg font-semibold">{props.queue.waiting}</span>
        <Show when={props.queue.since}>
          {(since) => (
            <span class="block text-sm text-ink-soft">
              {t("work.since", { moment: formatMoment(since(), Date.now()) })}
            </span>
          )}
        </Show>
      </dd>
    </div>
  );
}

function AtWork(props: { episode: EpisodeAtWork }): JSX.Element {
  return (
    <li class="py-3">
      <p class="flex flex-wrap items-baseline gap-x-2">
        <A href={`/run/episodes/${props.episode.id}`} class="font-semibold hover:underline">
          {props.episode.title || t("messages.untitled")}
        </A>
        <Show when={props.episode.isStuck}>
          <Mark look="bad">{t("work.stuck")}</Mark>
        </Show>
      </p>
      <Facts facts={factsOf(props.episode)} />
    </li>
  );
}

function factsOf({ ownerName, createdAt, sweeps, step }: EpisodeAtWork): string[] {
  const now = Date.now();
  return [
    ownerName,
    t("work.requested", { moment: formatMoment(createdAt, now) }),
    ...(step === null ? [] : sayStep(step)),
    ...(sweeps > 0 ? [t("work.sweeps", { count: sweeps })] : []),
  ];
}

function sayStep(step: NonNullable<EpisodeAtWork["step"]>): string[] {
  const { kind, language, attempt, doneParts, totalParts, since } = step;
  const name = t(`work.step.${kind}`);
  return [
    language === null ? name : `${name} (${languageName(language)})`,
    ...(totalParts > 0 ? [t("work.parts", { done: doneParts, total: totalParts })] : []),
    t("work.attempt", { attempt, moment: formatMoment(since, Date.now()) }),
  ];
}
