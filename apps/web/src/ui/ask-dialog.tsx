import { type JSX, Show } from "solid-js";

import { createTask } from "../create-task.ts";
import { t } from "../i18n/index.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNotice } from "./feedback.tsx";

interface AskDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  text: string;
  /** The action, on its button. */
  label: string;
  /** The button that changes nothing; "Cancel" by default. */
  keepLabel?: string;
  isDangerous?: boolean;
  /** On failure the dialog stays open with the reason. */
  run: () => Promise<void>;
}

/** Explains an action and asks before doing it. */
export function AskDialog(props: AskDialogProps): JSX.Element {
  const task = createTask(() => props.run());
  const close = () => {
    task.clear();
    props.onClose();
  };
  const submit = async () => {
    if (await task.start()) props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={close}
      title={props.title}
      actions={
        <>
          <Button onClick={close}>{props.keepLabel ?? t("action.cancel")}</Button>
          <Button
            look={props.isDangerous ? "danger" : "primary"}
            isBusy={task.isBusy()}
            onClick={() => void submit()}
          >
            {props.label}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <Show when={task.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
