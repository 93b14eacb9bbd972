import type { JSX } from "solid-js";

import type { Person } from "../../../api.ts";
import { t } from "../../../i18n/people.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";
import { setDisabled } from "../../../data/people.ts";

interface DialogOfPerson {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
}

export function DisableDialog(props: DialogOfPerson): JSX.Element {
  const disable = async () => {
    const { id, name } = props.person;
    await setDisabled(id, true);
    showToast({ message: t("people.disabledDone", { name }) });
  };
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("people.disableTitle", { name: props.person.name })}
      text={t("people.disableText")}
      label={t("people.disableDo")}
      isDangerous
      run={disable}
    />
  );
}
