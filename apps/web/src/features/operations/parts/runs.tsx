import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { Button, Facts, Mark, RowsSkeleton, Section } from "../../../ui/index.ts";
import { Crons } from "./crons.tsx";
import { describeReport, nameCron } from "../describe-run.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import { formatDuration } from "../../../i18n/format-duration.ts";
import { type CronRun, loadRuns } from "../../../data/jobs.ts";

const SHOWN = 10;

/** The last runs with their outcome. */
export function Runs(): JSX.Element {
  return (
    <Section title={t("runs.title")} hint={t("runs.hint")}>
      <Suspense fallback={<RowsSkeleton />}>
        <Crons />
        <h3 class="mt-6 mb-2 text-sm font-semibold">{t("runs.history")}</h3>
        <RunList />
      </Suspense>
    </Section>
  );
}

function RunList(): JSX.Element {
  const runs = createAsync(() => loadRuns());
  const [areAllShown, setAllShown] = createSignal(false);
  const shown = () => runs()?.slice(0, areAllShown() ? undefined : SHOWN);
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For each={shown()} fallback={<li class="py-5 text-ink-soft">{t("runs.none")}</li>}>
          {(run) => <RunRow run={run} />}
        </For>
      </ul>
      <Show when={!areAllShown() && (runs()?.length ?? 0) > SHOWN}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => setAllShown(true)}>
            {t("runs.all", { count: runs()?.length ?? 0 })}
          </Button>
        </div>
      </Show>
    </>
  );
}

function RunRow(props: { run: CronRun }): JSX.Element {
  const now = Date.now();
  return (
    <li class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
      <div class="min-w-0 flex-1 basis-72">
        <p class="flex items-center gap-2 font-medium">
          {nameCron(props.run.cron)}
          <Show when={props.run.outcome === "failed"}>
            <Mark look="bad">{t("runs.failed")}</Mark>
          </Show>
        </p>
        <Facts facts={describeReport(props.run)} />
      </div>
      <p class="tabular shrink-0 text-sm text-ink-soft">
        <time dateTime={new Date(props.run.startedAt).toISOString()}>
          {formatMoment(props.run.startedAt, now)}
        </time>
        {` · ${formatDuration(props.run.endedAt - props.run.startedAt)}`}
      </p>
    </li>
  );
}
