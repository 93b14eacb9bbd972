import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { type FailedMessage, replayFailedMessage } from "../../../data/jobs.ts";
import { titleOf } from "./message-row.tsx";

type Answer = Awaited<ReturnType<typeof replayFailedMessage>>;

function sayAnswer(answer: Answer): string {
  switch (answer) {
    case "sent":
      return t("messages.answerSent");
    case "replayed":
      return t("messages.answerReplayed");
    case "being_made":
      return t("messages.answerBeing_made");
    case "completed":
      return t("messages.answerCompleted");
    case "deleted":
      return t("messages.answerDeleted");
    case "no_episode":
      return t("messages.answerNo_episode");
  }
}

/** Asks before a message is resent, and tells the outcome. */
export function ReplayDialog(props: {
  message: FailedMessage | null;
  onClose: () => void;
}): JSX.Element {
  const send = createTask(async (id: string) => {
    const answer = await replayFailedMessage(id);
    props.onClose();
    showToast({ message: sayAnswer(answer) });
  });
  const close = () => {
    send.clear();
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.message !== null}
      onClose={close}
      title={t("messages.sendTitle")}
      actions={
        <>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button
            look="primary"
            isBusy={send.isBusy()}
            onClick={() => void send.start(props.message?.id ?? "")}
          >
            {t("messages.send")}
          </Button>
        </>
      }
    >
      <Show when={props.message}>
        {(message) => <p>{t("messages.sendText", { title: titleOf(message()) })}</p>}
      </Show>
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
