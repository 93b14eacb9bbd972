import { type JSX, Show, untrack } from "solid-js";

import type { Person } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { t } from "../../../i18n/own-account.ts";
import { t as tAccounts } from "../../../i18n/accounts.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { LeaveGuard } from "../../../parts/leave-guard.tsx";
import { Button, ErrorNotice, Form, showToast, TextField } from "../../../ui/index.ts";
import type { AccountCalls } from "../account-calls.ts";

interface NameFormProps {
  person: Person;
  calls: Pick<AccountCalls, "renameAccount">;
}

/** The name that episodes and emails use. */
export function NameForm(props: NameFormProps): JSX.Element {
  const form = createForm({
    initial: { name: untrack(() => props.person.name) },
    check: checkAccount,
    send: ({ name }) => props.calls.renameAccount(name.trim()),
    keepAs: "name",
  });
  const submit = async () => {
    if (!(await form.submit())) return;
    form.reset({ name: form.values().name.trim() });
    showToast({ message: t("own.nameSaved") });
  };
  return (
    <Form class="flex flex-col gap-4" onSubmit={() => void submit()}>
      <TextField
        label={tAccounts("account.name")}
        hint={t("own.nameHint")}
        autocomplete="name"
        dir="auto"
        {...form.field("name")}
      />
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-3">
        <Button type="submit" disabled={!form.isDirty()} isBusy={form.isBusy()}>
          {t("own.nameSave")}
        </Button>
        <Show when={form.isDirty() && !form.isBusy()}>
          <Button look="quiet" onClick={() => form.reset()}>
            {t("action.cancel")}
          </Button>
        </Show>
      </div>
      <LeaveGuard form={form} />
    </Form>
  );
}
