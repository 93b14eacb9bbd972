import { createAsync, revalidate } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, type JSX, Show, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { t } from "../../../i18n/episode.ts";
import { ErrorNotice, Icon, Loading, Skeleton } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { loadAccuracy } from "../../../data/episode.ts";
import { type Check, listOrigins, nameCheck, sayDetail, sayVerdict } from "../read-accuracy.ts";

/** How the episode was checked; opening it runs the checks again. */
export function Accuracy(props: { state: EpisodeState }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const again = (reset: () => void) => {
    void revalidate(loadAccuracy.keyFor(props.state.episodeId)).then(reset);
  };
  return (
    <Show when={props.state.document()}>
      <details
        class="group rounded-lg border border-line bg-surface px-4"
        onToggle={(event) => event.currentTarget.open && setOpen(true)}
      >
        <summary class="flex min-h-12 list-none items-center gap-2 text-sm font-semibold [&::-webkit-details-marker]:hidden">
          <Icon name="check" size={18} class="text-accent-ink" />
          <span class="flex-1">{t("accuracy.title")}</span>
          <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
        </summary>
        <div class="pt-1 pb-5 text-sm">
          <Show when={isOpen()}>
            <ErrorBoundary
              fallback={(error, reset) => (
                <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
              )}
            >
              <Suspense fallback={<AccuracySkeleton />}>
                <Report state={props.state} />
              </Suspense>
            </ErrorBoundary>
          </Show>
        </div>
      </details>
    </Show>
  );
}

function Report(props: { state: EpisodeState }): JSX.Element {
  const report = createAsync(() => loadAccuracy(props.state.episodeId));
  const origins = () =>
    listOrigins(report()?.origins ?? [], props.state.document()?.receipt?.concepts ?? []);
  return (
    <Show when={report()}>
      {(known) => (
        <div class="flex flex-col gap-5">
          <p class="text-ink-soft">{sayVerdict(known())}</p>
          <ul class="flex flex-col gap-2.5">
            <For each={known().checks}>{(check) => <CheckLine check={check} />}</For>
          </ul>
          <section>
            <h3 class="text-xs font-medium text-ink-faint">{t("accuracy.writers")}</h3>
            <ul class="mt-1 flex flex-col gap-1.5">
              <For each={origins()}>
                {({ piece, writer }) => (
                  <li class="min-w-0 break-words">
                    {piece}
                    <span class="block text-xs text-ink-soft">{writer}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </div>
      )}
    </Show>
  );
}

function CheckLine(props: { check: Check }): JSX.Element {
  return (
    <li class="flex items-start gap-2">
      <Icon
        name={props.check.passed ? "check" : "close"}
        size={16}
        class={`mt-0.5 shrink-0 ${props.check.passed ? "text-good" : "text-bad"}`}
      />
      <span class="sr-only">
        {props.check.passed ? t("receipt.passed") : t("receipt.notPassed")}
      </span>
      <span class="min-w-0 break-words">
        {nameCheck(props.check)}
        <span class="block text-xs text-ink-soft">{sayDetail(props.check)}</span>
      </span>
    </li>
  );
}

function AccuracySkeleton(): JSX.Element {
  return (
    <Loading class="flex flex-col gap-3">
      <For each={[1, 2, 3, 4, 5]}>
        {() => (
          <div class="flex gap-2">
            <Skeleton class="size-4" />
            <div class="flex-1">
              <Skeleton class="h-4 w-full" />
              <Skeleton class="mt-1 h-3 w-2/3" />
            </div>
          </div>
        )}
      </For>
    </Loading>
  );
}
