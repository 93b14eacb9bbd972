import { createEffect, createSignal, type JSX, on, Show } from "solid-js";

import type { Role } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { createInvitation, type HandedInvitation } from "../../../data/invitations.ts";
import { t } from "../../../i18n/people.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import {
  Button,
  CheckField,
  Dialog,
  ErrorNotice,
  Form,
  SelectField,
  TextField,
} from "../../../ui/index.ts";
import { dayChoices } from "./day-choices.ts";
import { HandedLink } from "./handed-link.tsx";
import { roleChoices } from "./role-choices.ts";

/** The name under which the form's draft is kept. */
export const INVITE_FORM = "invite";

interface Made {
  email: string;
  handed: HandedInvitation;
}

/** Asks for the person, then says what became of the mail, or shows the link once. */
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
        {(known) => <HandedLink handed={known().handed} email={known().email} />}
      </Show>
    </Dialog>
  );
}

interface Values {
  email: string;
  role: Role;
  days: string;
  byMail: boolean;
}

function InviteForm(props: { onMade: (made: Made) => void }): JSX.Element {
  const initial: Values = { email: "", role: "learner", days: "7", byMail: true };
  const form = createForm({
    initial,
    check: ({ email }) => checkAccount({ email }),
    send: async ({ email: typed, days, ...rest }) => {
      const email = typed.trim();
      const handed = await createInvitation({ ...rest, email, days: Number(days) });
      props.onMade({ email, handed });
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
      <SelectField label={t("invite.days")} choices={dayChoices()} {...form.field("days")} />
      <CheckField
        label={t("invite.byMail")}
        hint={t("invite.byMailHint")}
        checked={form.values().byMail}
        onChecked={(byMail) => form.set({ byMail })}
      />
      <Button type="submit" look="primary" class="self-end" isBusy={form.isBusy()}>
        {t("invite.submit")}
      </Button>
    </Form>
  );
}
