import { createEffect, createSignal, type JSX, on, Show } from "solid-js";

import type { Invitation } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { type HandedInvitation, renewInvitation } from "../../../data/invitations.ts";
import { t } from "../../../i18n/people.ts";
import { Button, Dialog, ErrorNotice } from "../../../ui/index.ts";
import { HandedLink } from "./handed-link.tsx";

/** Sends an invitation again, by mail or by a new link to hand over. */
export function RenewDialog(props: {
  /** Null while the dialog is closed. */
  invitation: Invitation | null;
  onClose: () => void;
}): JSX.Element {
  const [handed, setHanded] = createSignal<HandedInvitation | null>(null);
  const renewing = createTask(async (invitationId: string, byMail: boolean) => {
    setHanded(await renewInvitation({ invitationId, byMail }));
  });
  createEffect(
    on(
      () => props.invitation,
      () => {
        setHanded(null);
        renewing.clear();
      },
    ),
  );
  const renew = (byMail: boolean) => {
    if (props.invitation !== null) void renewing.start(props.invitation.id, byMail);
  };
  return (
    <Dialog
      isOpen={props.invitation !== null}
      onClose={props.onClose}
      title={t("invite.renew")}
      actions={
        <Show when={handed() === null}>
          <Button isBusy={renewing.isBusy()} onClick={() => renew(false)}>
            {t("invite.newLink")}
          </Button>
          <Button look="primary" isBusy={renewing.isBusy()} onClick={() => renew(true)}>
            {t("invite.mailAgain")}
          </Button>
        </Show>
      }
    >
      <Show
        when={handed()}
        fallback={<p>{t("invite.renewText", { email: props.invitation?.email ?? "" })}</p>}
      >
        {(known) => <HandedLink handed={known()} email={props.invitation?.email ?? ""} />}
      </Show>
      <Show when={renewing.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
