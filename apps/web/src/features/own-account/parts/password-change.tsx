import { createSignal, type JSX, Show } from "solid-js";

import { createForm } from "../../../create-form.ts";
import { t as tAccounts } from "../../../i18n/accounts.ts";
import { t } from "../../../i18n/own-account.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { LeaveGuard } from "../../../parts/leave-guard.tsx";
import { Button, ErrorNotice, Form, PasswordField, showToast } from "../../../ui/index.ts";
import type { AccountCalls } from "../account-calls.ts";

interface PasswordChangeProps {
  email: string;
  calls: Pick<AccountCalls, "changePassword">;
}

export function PasswordChange(props: PasswordChangeProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const form = createForm({
    initial: { oldPassword: "", password: "" },
    check: checkAccount,
    send: ({ oldPassword, password }) =>
      props.calls.changePassword({ currentPassword: oldPassword, newPassword: password }),
  });
  const close = () => {
    form.reset({ oldPassword: "", password: "" });
    setOpen(false);
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    close();
    showToast({ message: t("own.passwordSaved") });
  };
  return (
    <Show
      when={isOpen()}
      fallback={<Button onClick={() => setOpen(true)}>{t("own.passwordChange")}</Button>}
    >
      <Form class="flex flex-col gap-4" onSubmit={() => void submit()}>
        <input type="hidden" autocomplete="username" value={props.email} />
        <PasswordField
          label={t("own.passwordCurrent")}
          autocomplete="current-password"
          {...form.field("oldPassword")}
        />
        <PasswordField
          label={tAccounts("account.newPassword")}
          hint={tAccounts("account.passwordHint")}
          autocomplete="new-password"
          {...form.field("password")}
        />
        <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button type="submit" look="primary" isBusy={form.isBusy()}>
            {tAccounts("reset.setSubmit")}
          </Button>
          <Button look="quiet" onClick={close}>
            {t("action.cancel")}
          </Button>
        </div>
        <LeaveGuard form={form} />
      </Form>
    </Show>
  );
}
