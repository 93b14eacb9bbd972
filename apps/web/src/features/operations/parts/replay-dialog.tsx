import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { type DeadLetter, replayDeadLetter } from "../../../data/jobs.ts";
import { titleOf } from "./letter-row.tsx";

type Answer = Awaited<ReturnType<typeof replayDeadLetter>>;

function sayAnswer(answer: Answer): string {
  switch (answer) {
    case "sent":
      return t("letters.answerSent");
    case "replayed":
      return t("letters.answerReplayed");
    case "being_made":
      return t("letters.answerBeing_made");
    case "completed":
      return t("letters.answerCompleted");
    case "deleted":
      return t("letters.answerDeleted");
    case "no_episode":
      return t("letters.answerNo_episode");
  }
}

/** Asks before a message is sent again, and says what came of it. */
export function ReplayDialog(props: {
  letter: DeadLetter | null;
  onClose: () => void;
}): JSX.Element {
  const send = createTask(async (id: string) => {
    const answer = await replayDeadLetter(id);
    props.onClose();
    showToast({ message: sayAnswer(answer) });
  });
  const close = () => {
    send.clear();
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.letter !== null}
      onClose={close}
      title={t("letters.sendTitle")}
      actions={
        <>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button
            look="primary"
            isBusy={send.isBusy()}
            onClick={() => void send.start(props.letter?.id ?? "")}
          >
            {t("letters.send")}
          </Button>
        </>
      }
    >
      <Show when={props.letter}>
        {(letter) => <p>{t("letters.sendText", { title: titleOf(letter()) })}</p>}
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
