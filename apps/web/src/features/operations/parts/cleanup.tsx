import { createSignal, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, ErrorNotice, Section } from "../../../ui/index.ts";
import { type CleanupReport, previewCleanup } from "../../../data/jobs.ts";
import { CleanupDialog } from "./cleanup-dialog.tsx";
import { CleanupResult } from "./cleanup-result.tsx";
import { RetentionSetting } from "./retention-setting.tsx";

/** The nightly cleanup: the retention, a preview, and a button to run it now. */
export function Cleanup(): JSX.Element {
  const [report, setReport] = createSignal<CleanupReport | null>(null);
  const [isAsked, setAsked] = createSignal(false);
  const look = createTask(async () => setReport(await previewCleanup()));
  return (
    <Section title={t("cleanup.title")} hint={t("cleanup.hint")}>
      <RetentionSetting />
      <div class="mt-8 flex flex-wrap gap-3">
        <Button
          class="max-sm:w-full"
          icon="search"
          isBusy={look.isBusy()}
          onClick={() => void look.start()}
        >
          {t("cleanup.look")}
        </Button>
        <Button class="max-sm:w-full" icon="trash" onClick={() => setAsked(true)}>
          {t("cleanup.now")}
        </Button>
      </div>
      <Show when={look.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} onRetry={() => void look.start()} />
          </div>
        )}
      </Show>
      <div role="status">
        <Show when={report()}>{(known) => <CleanupResult report={known()} />}</Show>
      </div>
      <CleanupDialog isOpen={isAsked()} onClose={() => setAsked(false)} onDone={setReport} />
    </Section>
  );
}
