import { createEffect, createSignal, type JSX, on, Show } from "solid-js";

import type { Role } from "../../../api.ts";
import { t } from "../../../i18n/people.ts";
import {
  Button,
  CopyField,
  Dialog,
  ErrorNotice,
  Form,
  SelectField,
  TextField,
} from "../../../ui/index.ts";
import { createForm } from "../../../create-form.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { createInvitation } from "../../../data/people.ts";
import { roleChoices } from "./role-choices.ts";

/** The name under which the form's draft is kept. */
export const INVITE_FORM = "invite";

interface Made {
  email: string;
  link: string;
}

/** Asks for the person, then shows the link once. */
export function InviteDialog(props: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const [made, setMade] = createSignal<Made | null>(null);
  createEffect(
    on(
      () => props.isOpen,
      () => setMade(null),
    ),
  );
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={made() === null ? t("invite.new") : t("invite.linkTitle")}
    >
      <Show when={made()} fallback={<InviteForm onMade={setMade} />}>
        {(invitation) => (
          <>
            <p class="mb-4">{t("invite.linkText", { email: invitation().email })}</p>
            <CopyField label={t("people.link")} text={invitation().link} />
          </>
        )}
      </Show>
    </Dialog>
  );
}

function InviteForm(props: { onMade: (made: Made) => void }): JSX.Element {
  const initial: { email: string; role: Role } = { email: "", role: "learner" };
  const form = createForm({
    initial,
    check: ({ email }) => checkAccount({ email }),
    send: async ({ email: typed, role }) => {
      const email = typed.trim();
      props.onMade({ email, link: await createInvitation({ email, role }) });
    },
    keepAs: INVITE_FORM,
  });
  return (
    <Form class="mt-3 flex flex-col gap-5 text-ink" onSubmit={() => void form.submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <TextField
        label={t("invite.email")}
        type="email"
        autocomplete="off"
        {...form.field("email")}
      />
      <SelectField label={t("invite.role")} choices={roleChoices()} {...form.field("role")} />
      <Button type="submit" look="primary" class="self-end" isBusy={form.isBusy()}>
        {t("invite.submit")}
      </Button>
    </Form>
  );
}
