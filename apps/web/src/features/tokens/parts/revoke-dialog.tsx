import type { JSX } from "solid-js";

import { t } from "../../../i18n/tokens.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";
import { type AccessToken, revokeToken } from "../../../data/tokens.ts";

interface RevokeDialogProps {
  token: AccessToken;
  isOpen: boolean;
  onClose: () => void;
}

export function RevokeDialog(props: RevokeDialogProps): JSX.Element {
  const revoke = async () => {
    const { id, name } = props.token;
    await revokeToken(id);
    showToast({ message: t("tokens.revoked", { name }) });
  };
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("tokens.revokeTitle", { name: props.token.name })}
      text={t("tokens.revokeText")}
      label={t("tokens.revoke")}
      isDangerous
      run={revoke}
    />
  );
}
