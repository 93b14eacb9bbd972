import { For, type JSX, Show } from "solid-js";

import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/operations.ts";
import { Fold, Icon, Notice } from "../../../ui/index.ts";
import { describeCount } from "../describe-run.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import type { CleanupReport, CleanupSection } from "../../../data/jobs.ts";

/** What would be, or was, deleted, by reason. */
export function CleanupResult(props: { report: CleanupReport }): JSX.Element {
  const isDryRun = () => props.report.isDryRun;
  return (
    <div class="mt-6">
      <Show
        when={props.report.sections.length > 0}
        fallback={
          <p class="flex items-center gap-2.5 border-y border-line py-5 text-ink-soft">
            <Icon name="check" class="shrink-0 text-good" />
            {t(isDryRun() ? "cleanup.wouldNot" : "cleanup.goneNot")}
          </p>
        }
      >
        <h3 class="mb-2 text-sm font-semibold">
          {t(isDryRun() ? "cleanup.would" : "cleanup.gone")}
        </h3>
        <ul class="divide-y divide-line border-y border-line">
          <For each={props.report.sections}>{(section) => <SectionRow section={section} />}</For>
        </ul>
      </Show>
      <Show when={!props.report.isComplete}>
        <div class="mt-3">
          <Notice icon="clock">{t(isDryRun() ? "cleanup.wouldMore" : "cleanup.goneMore")}</Notice>
        </div>
      </Show>
    </div>
  );
}

function SectionRow(props: { section: CleanupSection }): JSX.Element {
  const now = Date.now();
  const label = () => {
    const { count, examples } = props.section;
    return count > examples.length
      ? t("cleanup.first", { count: examples.length })
      : t("cleanup.all");
  };
  return (
    <li class="pt-3 pb-1.5">
      <div class="tabular flex items-baseline justify-between gap-4">
        <p class="font-medium">{describeCount(props.section.name, props.section.count)}</p>
        <Show when={props.section.sizeBytes > 0}>
          <p class="shrink-0 text-sm text-ink-soft">{formatBytes(props.section.sizeBytes)}</p>
        </Show>
      </div>
      <p class="pb-1.5 text-sm text-ink-soft">{t(`why.${props.section.name}`)}</p>
      <Show when={props.section.examples.length > 0}>
        <Fold label={label()}>
          <ul class="rounded-md bg-sunken px-4 py-2.5 text-xs">
            <For each={props.section.examples}>
              {(example) => (
                <li class="flex items-baseline justify-between gap-4 py-0.5">
                  <span class="min-w-0 wrap-anywhere">
                    <bdi>{example.label}</bdi>
                    <Show when={example.person}>
                      {(person) => <bdi class="ml-2 text-ink-soft">{person()}</bdi>}
                    </Show>
                  </span>
                  <time class="shrink-0 text-ink-soft">{formatDate(example.at, now)}</time>
                </li>
              )}
            </For>
          </ul>
        </Fold>
      </Show>
    </li>
  );
}
