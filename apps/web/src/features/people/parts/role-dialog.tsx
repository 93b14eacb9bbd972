import type { JSX } from "solid-js";

import { attempt } from "../../../attempt.ts";
import type { Person, Role } from "../../../api.ts";
import { setRole } from "../../../data/people.ts";
import { t } from "../../../i18n/people.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";

interface RoleDialogProps {
  person: Person;
  /** The new role; null while the dialog is closed. */
  role: Role | null;
  onClose: () => void;
}

/** Explains a role before somebody gets it, and offers to undo it. */
export function RoleDialog(props: RoleDialogProps): JSX.Element {
  const role = () => props.role ?? props.person.role;
  const change = async () => {
    const { id, name, role: before } = props.person;
    const after = role();
    await setRole(id, after);
    showToast({
      message: t("people.roleSaved", { name, role: t(`role.${after}`) }),
      action: { label: t("action.undo"), run: () => void takeBack({ id, name, role: before }) },
    });
  };
  return (
    <AskDialog
      isOpen={props.role !== null}
      onClose={props.onClose}
      title={t("people.roleTitle", { name: props.person.name })}
      text={t(`people.roleText.${role()}`, { name: props.person.name })}
      label={t("people.roleDo", { role: t(`role.${role()}`) })}
      run={change}
    />
  );
}

async function takeBack({ id, name, role }: Pick<Person, "id" | "name" | "role">): Promise<void> {
  await attempt(async () => {
    await setRole(id, role);
    showToast({ message: t("people.roleSaved", { name, role: t(`role.${role}`) }) });
  });
}
