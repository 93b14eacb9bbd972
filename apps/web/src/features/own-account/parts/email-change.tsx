import { createSignal, type JSX, onCleanup, Show, untrack } from "solid-js";

import type { Person } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { t as tAccounts } from "../../../i18n/accounts.ts";
import { t } from "../../../i18n/own-account.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { LeaveGuard } from "../../../parts/leave-guard.tsx";
import { refreshSession } from "../../../session.tsx";
import {
  Button,
  ErrorNotice,
  Form,
  Notice,
  PasswordField,
  showToast,
  TextField,
} from "../../../ui/index.ts";
import type { AccountCalls } from "../account-calls.ts";
import { keepPending, readPending } from "../pending-email.ts";

interface EmailChangeProps {
  person: Person;
  calls: Pick<AccountCalls, "requestEmailChange">;
}

/** The address, a pending new one, and a form to change it. */
export function EmailChange(props: EmailChangeProps): JSX.Element {
  const form = createForm({
    initial: { email: "", oldPassword: "" },
    check: checkAccount,
    send: ({ email, oldPassword }) =>
      props.calls.requestEmailChange({ email: email.trim(), password: oldPassword }),
    keepAs: "email",
  });
  const [isOpen, setOpen] = createSignal(form.isDirty());
  const [pending, setPending] = createSignal(untrack(() => readPending(props.person, Date.now())));
  const waiting = () => (pending() === props.person.email ? null : pending());
  createLook(() => waiting() !== null);
  const submit = async () => {
    if (!(await form.submit())) return;
    const email = form.values().email.trim().toLowerCase();
    keepPending({ owner: props.person.id, email }, Date.now());
    setPending(email);
    form.reset({ email: "", oldPassword: "" });
    setOpen(false);
    showToast({ message: t("own.emailSent", { email }) });
  };
  const close = () => {
    form.reset();
    setOpen(false);
  };
  return (
    <div class="flex flex-col items-start gap-4">
      <p class="max-w-full">{props.person.email}</p>
      <Show when={waiting()}>
        {(email) => <Notice icon="clock">{t("own.emailPending", { email: email() })}</Notice>}
      </Show>
      <Show
        when={isOpen()}
        fallback={<Button onClick={() => setOpen(true)}>{t("own.emailChange")}</Button>}
      >
        <Form class="flex w-full flex-col gap-4" onSubmit={() => void submit()}>
          <TextField
            label={t("own.emailNew")}
            hint={t("own.emailHint")}
            type="email"
            autocomplete="email"
            {...form.field("email")}
          />
          <PasswordField
            label={t("own.passwordCurrent")}
            autocomplete="current-password"
            {...form.field("oldPassword")}
          />
          <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
          <div class="flex flex-wrap gap-3">
            <Button type="submit" look="primary" isBusy={form.isBusy()}>
              {tAccounts("reset.submit")}
            </Button>
            <Button look="quiet" onClick={close}>
              {t("action.cancel")}
            </Button>
          </div>
        </Form>
      </Show>
      <LeaveGuard form={form} />
    </div>
  );
}

/** The link may be opened in another window: returning to this one refreshes the state. */
function createLook(isNeeded: () => boolean): void {
  const look = () => {
    if (isNeeded() && document.visibilityState === "visible") void refreshSession();
  };
  document.addEventListener("visibilitychange", look);
  onCleanup(() => document.removeEventListener("visibilitychange", look));
}
