import { A, createAsync, revalidate } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, type JSX, Show, Suspense } from "solid-js";

import { readFailure } from "../../api.ts";
import { t } from "../../i18n/settings.ts";
import { ErrorNotice, Fold, Loading, Skeleton } from "../../ui/index.ts";
import { type DailyRun, loadDailies } from "../../data/dailies.ts";
import { describeRun, nameRunDay } from "./describe-run.ts";

/** The outcome of the last dailies, loaded when it is opened. */
export function DailyRuns(): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  // A failed load is remembered until it is retried.
  const again = (reset: () => void) => void revalidate(loadDailies.key).then(reset);
  return (
    <Fold label={t("dailies.runs")} onOpen={() => setOpen(true)}>
      <Show when={isOpen()}>
        <ErrorBoundary
          fallback={(error, reset) => (
            <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
          )}
        >
          <Suspense fallback={<RunsSkeleton />}>
            <RunList />
          </Suspense>
        </ErrorBoundary>
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
