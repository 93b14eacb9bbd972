import { type JSX, Show } from "solid-js";

import type { Person } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/people.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { setDisabled } from "../people-data.ts";

interface DialogOfPerson {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
}

export function DisableDialog(props: DialogOfPerson): JSX.Element {
  const disable = createTask(() => setDisabled(props.person.id, true));
  const handleDisable = async () => {
    const { name } = props.person;
    if (!(await disable.start())) return;
    props.onClose();
    showToast({ message: t("people.disabledDone", { name }) });
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("people.disableTitle", { name: props.person.name })}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("action.cancel")}</Button>
          <Button look="danger" isBusy={disable.isBusy()} onClick={() => void handleDisable()}>
            {t("people.disableDo")}
          </Button>
        </>
      }
    >
      <p>{t("people.disableText")}</p>
      <Show when={disable.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
