import { JOBS } from "@learnlab/domain/client";
import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type CronRun, loadRuns, runJobNow } from "../../../data/jobs.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, ErrorNotice, Facts, Mark, showToast } from "../../../ui/index.ts";
import { describeReport, nameCron } from "../describe-run.ts";
import { formatDuration } from "../../../i18n/format-duration.ts";
import { RecountDialog } from "./recount-dialog.tsx";
import { formatMoment } from "../../../i18n/format-moment.ts";

type Job = keyof typeof JOBS;
const SHOWN: readonly Job[] = ["sweep", "dailies", "search", "rollup", "recount", "cleanup"];

/** Each cron with when it runs, how it went last, and a button that runs it now. */
export function Crons(): JSX.Element {
  const runs = createAsync(() => loadRuns());
  return (
    <ul class="divide-y divide-line border-y border-line">
      <For each={SHOWN}>
        {(job) => (
          <CronRow job={job} last={runs()?.find(({ cron }) => cron === JOBS[job]) ?? null} />
        )}
      </For>
    </ul>
  );
}

function CronRow(props: { job: Job; last: CronRun | null }): JSX.Element {
  const [isAsked, setAsked] = createSignal(false);
  const run = createTask(async (job: Exclude<Job, "cleanup" | "recount">) => {
    await runJobNow(job);
    showToast({ message: t("runs.ran", { job: nameCron(JOBS[job]) }) });
  });
  // The cleanup has its own section, and counting again asks first from which day on.
  const canRun = () => (props.job === "cleanup" || props.job === "recount" ? null : props.job);
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div class="min-w-0 flex-1 basis-72">
        <p class="flex items-center gap-2 font-medium">
          {t(`job.${props.job}`)}
          <Show when={props.last?.outcome === "failed"}>
            <Mark look="bad">{t("runs.failed")}</Mark>
          </Show>
        </p>
        <p class="text-sm text-ink-soft">{t(`runs.when.${props.job}`)}</p>
        <Facts facts={sayLast(props.last)} />
        <Show when={run.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      </div>
      <Show when={canRun()}>
        {(job) => (
          <Button
            aria-label={t("runs.nowOf", { job: t(`job.${job()}`) })}
            isBusy={run.isBusy()}
            onClick={() => void run.start(job())}
          >
            {t("runs.now")}
          </Button>
        )}
      </Show>
      <Show when={props.job === "recount"}>
        <Button
          aria-label={t("recount.openOf", { job: t("job.recount") })}
          onClick={() => setAsked(true)}
        >
          {t("recount.open")}
        </Button>
      </Show>
      <Show when={isAsked()}>
        <RecountDialog onClose={() => setAsked(false)} />
      </Show>
    </li>
  );
}

function sayLast(last: CronRun | null): string[] {
  if (last === null) return [t("runs.never")];
  const moment = formatMoment(last.startedAt, Date.now());
  return [
    t("runs.last", { moment }),
    formatDuration(last.endedAt - last.startedAt),
    ...describeReport(last),
  ];
}
