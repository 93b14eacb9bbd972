import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Dialog, ErrorNotice } from "../../../ui/index.ts";
import { cleanUpNow, type CleanupReport } from "../operations-data.ts";

interface CleanupDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onDone: (report: CleanupReport) => void;
}

/** Asks before anything is removed. */
export function CleanupDialog(props: CleanupDialogProps): JSX.Element {
  const clean = createTask(async () => {
    const report = await cleanUpNow();
    props.onDone(report);
    props.onClose();
  });
  const close = () => {
    clean.clear();
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={close}
      title={t("cleanup.nowTitle")}
      actions={
        <>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button look="danger" isBusy={clean.isBusy()} onClick={() => void clean.start()}>
            {t("cleanup.now")}
          </Button>
        </>
      }
    >
      <p>{t("cleanup.nowText")}</p>
      <Show when={clean.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
