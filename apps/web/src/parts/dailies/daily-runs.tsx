import { A, createAsync, revalidate } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import { Retryable } from "../../retryable.tsx";
import { t } from "../../i18n/settings.ts";
import { Fold, Loading, Skeleton } from "../../ui/index.ts";
import { type DailyRun, loadDailies } from "../../data/dailies.ts";
import { describeRun, nameRunDay } from "./describe-run.ts";

/** The outcome of the last dailies, loaded when it is opened. */
export function DailyRuns(): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Fold label={t("dailies.runs")} onOpen={() => setOpen(true)}>
      <Show when={isOpen()}>
        <Retryable again={() => revalidate(loadDailies.key)} waiting={<RunsSkeleton />}>
          <RunList />
        </Retryable>
      </Show>
    </Fold>
  );
}

function RunList(): JSX.Element {
  const dailies = createAsync(() => loadDailies());
  return (
    <ul class="divide-y divide-line border-y border-line">
      <For
        each={dailies()?.runs}
        fallback={<li class="py-3 text-ink-soft">{t("dailies.noRuns")}</li>}
      >
        {(run) => <RunRow run={run} />}
      </For>
    </ul>
  );
}

function RunRow(props: { run: DailyRun }): JSX.Element {
  return (
    <li class="flex gap-4 py-2.5">
      <time dateTime={props.run.localDate} class="w-24 shrink-0 text-ink-soft">
        {nameRunDay(props.run)}
      </time>
      <Show when={props.run.episodeId} fallback={<span>{describeRun(props.run)}</span>}>
        {(episodeId) => (
          <A
            href={`/episodes/${episodeId()}`}
            class="rounded-sm font-medium text-accent-ink hover:underline"
          >
            {describeRun(props.run)}
          </A>
        )}
      </Show>
    </li>
  );
}

function RunsSkeleton(): JSX.Element {
  return (
    <Loading class="border-t border-line">
      <For each={[1, 2, 3]}>
        {() => (
          <div class="flex gap-4 border-b border-line py-3">
            <Skeleton class="h-4 w-20" />
            <Skeleton class="h-4 w-48" />
          </div>
        )}
      </For>
    </Loading>
  );
}
