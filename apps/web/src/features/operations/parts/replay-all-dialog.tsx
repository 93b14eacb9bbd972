import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { replayAllDeadLetters } from "../operations-data.ts";

function sayAnswer({ sent, remaining }: { sent: number; remaining: number }): string {
  if (sent === 0) return t("letters.sentNone");
  if (remaining > 0) return t("letters.sentAllSome", { count: sent });
  return t("letters.sentAll", { count: sent });
}

/** Asks before all messages are sent again, and says how many were. */
export function ReplayAllDialog(props: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const send = createTask(async () => {
    const answer = await replayAllDeadLetters();
    props.onClose();
    showToast({ message: sayAnswer(answer) });
  });
  const close = () => {
    send.clear();
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={close}
      title={t("letters.sendAllTitle")}
      actions={
        <>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button look="primary" isBusy={send.isBusy()} onClick={() => void send.start()}>
            {t("letters.sendAll")}
          </Button>
        </>
      }
    >
      <p>{t("letters.sendAllText")}</p>
      <Show when={send.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
