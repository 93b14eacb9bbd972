import { type JSX, Show } from "solid-js";

import type { Person } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { t } from "../../../i18n/own-account.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { WhatBecomes } from "../../../parts/what-becomes.tsx";
import { Button, ButtonLink, ErrorNotice, Form, PasswordField } from "../../../ui/index.ts";

const GOES = ["own.goesEpisodes", "own.goesAnswers", "own.goesSettings"] as const;
const STAYS = ["own.staysCourses", "own.staysSpend", "own.staysAudit"] as const;

/** What goes and what stays, and the password that confirms it. */
export function DeleteAccount(props: {
  person: Person;
  remove: (password: string) => Promise<void>;
}): JSX.Element {
  const form = createForm({
    initial: { oldPassword: "" },
    check: checkAccount,
    send: ({ oldPassword }) => props.remove(oldPassword),
  });
  return (
    <Form class="flex flex-col gap-6" onSubmit={() => void form.submit()}>
      <p class="text-ink-soft">{t("own.deleteLead", { email: props.person.email })}</p>
      <WhatBecomes title={t("own.goes")} icon="trash" texts={GOES.map((key) => t(key))} />
      <WhatBecomes title={t("own.stays")} icon="check" texts={STAYS.map((key) => t(key))} />
      <input type="hidden" autocomplete="username" value={props.person.email} />
      <PasswordField
        label={t("own.passwordCurrent")}
        hint={t("own.deletePassword")}
        autocomplete="current-password"
        {...form.field("oldPassword")}
      />
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-3">
        <Button type="submit" look="danger" isBusy={form.isBusy()}>
          {t("own.deleteSubmit")}
        </Button>
        <ButtonLink look="quiet" href="/settings/account">
          {t("own.deleteKeep")}
        </ButtonLink>
      </div>
    </Form>
  );
}
