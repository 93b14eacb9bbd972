import { createAsync, revalidate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { ReadFold } from "../../../parts/read-fold.tsx";
import { Icon } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { loadAccuracy } from "../../../data/episode.ts";
import { type Check, listOrigins, nameCheck, sayDetail, sayVerdict } from "../read-accuracy.ts";

/** How the episode was checked; opening it runs the checks again. */
export function Accuracy(props: { state: EpisodeState }): JSX.Element {
  return (
    <Show when={props.state.document()}>
      <ReadFold
        class="rounded-lg border border-line bg-surface px-4 text-sm"
        icon="check"
        title={<span class="font-semibold">{t("accuracy.title")}</span>}
        again={() => revalidate(loadAccuracy.keyFor(props.state.episodeId))}
      >
        <Report state={props.state} />
      </ReadFold>
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
