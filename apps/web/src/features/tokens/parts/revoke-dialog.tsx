import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/tokens.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { type AccessToken, revokeToken } from "../tokens-data.ts";

interface RevokeDialogProps {
  token: AccessToken;
  isOpen: boolean;
  onClose: () => void;
}

export function RevokeDialog(props: RevokeDialogProps): JSX.Element {
  const revoke = createTask(() => revokeToken(props.token.id));
  const handleRevoke = async () => {
    const { name } = props.token;
    if (!(await revoke.start())) return;
    props.onClose();
    showToast({ message: t("tokens.revoked", { name }) });
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("tokens.revokeTitle", { name: props.token.name })}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("action.cancel")}</Button>
          <Button look="danger" isBusy={revoke.isBusy()} onClick={() => void handleRevoke()}>
            {t("tokens.revoke")}
          </Button>
        </>
      }
    >
      <p>{t("tokens.revokeText")}</p>
      <Show when={revoke.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
