import { type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type ProposalRun, stopProposing } from "../../../data/proposals.ts";
import { t } from "../../../i18n/proposals.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";

/** How far models have read a material, and why pages of it have the built-in proposals. */
export function ProposalRunLine(props: { run: ProposalRun; title: string }): JSX.Element {
  const stop = createTask(() => stopProposing(props.run));
  const pages = () => ({ read: props.run.pagesRead, pages: props.run.pageCount });
  return (
    <div class="mt-1 text-sm text-ink-soft">
      <div role="status">
        <Switch>
          <Match when={props.run.status === "running"}>
            {props.run.pageCount === 0
              ? t("proposals.run.begins")
              : t("proposals.run.reads", pages())}
          </Match>
          <Match when={props.run.status === "stopped"}>{t("proposals.run.stopped", pages())}</Match>
          <Match when={props.run.status === "gave_up"}>{t("proposals.run.gave_up")}</Match>
          <Match when={props.run.failure}>
            {(failure) => t(`proposals.run.failure.${failure()}`)}
          </Match>
          <Match when={props.run.status === "done"}>{t("proposals.run.done", pages())}</Match>
        </Switch>
      </div>
      <Show when={props.run.status === "running"}>
        <div class="mt-2.5 flex items-center gap-3">
          <div class="grow">
            <ProgressBar
              value={props.run.pageCount === 0 ? 0 : props.run.pagesRead / props.run.pageCount}
              label={props.title}
            />
          </div>
          <Button look="quiet" isBusy={stop.isBusy()} onClick={() => void stop.start()}>
            {t("proposals.run.stop")}
          </Button>
        </div>
      </Show>
      <Show when={stop.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </div>
  );
}
