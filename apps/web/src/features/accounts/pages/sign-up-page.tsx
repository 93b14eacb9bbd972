import { Navigate, useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import { useSession } from "../../../session.tsx";
import { Button, ErrorNotice, Form, PasswordField, TextField } from "../../../ui/index.ts";
import { signUp } from "../../../data/sign-in.ts";
import { createForm } from "../../../create-form.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { Door, DoorAside } from "../parts/door.tsx";
import { safeNext, withNext } from "../safe-next.ts";

export function SignUpPage(): JSX.Element {
  const session = useSession();
  const [search] = useSearchParams();
  const isOpen = () => session()?.signUp === "open";
  return (
    <Show when={!session()?.person} fallback={<Navigate href={safeNext(search["next"])} />}>
      <Door
        title={isOpen() ? t("signUp.title") : t("signUp.closed")}
        lead={isOpen() ? t("signUp.lead") : t("signUp.closedText")}
        hasSample
      >
        <Show when={isOpen()}>
          <SignUpForm />
        </Show>
        <div class="mt-4 flex flex-col items-center">
          <DoorAside
            text={t("signUp.haveAccount")}
            href={withNext("/sign-in", search["next"])}
            link={t("signIn.title")}
          />
        </div>
      </Door>
    </Show>
  );
}

function SignUpForm(): JSX.Element {
  const form = createForm({
    initial: { name: "", email: "", password: "" },
    check: checkAccount,
    send: ({ name, email, password }) =>
      signUp({ name: name.trim(), email: email.trim(), password }),
    keepAs: "sign-up",
  });
  return (
    <Form class="flex flex-col gap-5" onSubmit={() => void form.submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <TextField
        label={t("account.name")}
        hint={t("account.nameHint")}
        autocomplete="name"
        dir="auto"
        {...form.field("name")}
      />
      <TextField
        label={t("account.email")}
        type="email"
        autocomplete="username"
        {...form.field("email")}
      />
      <PasswordField
        label={t("account.password")}
        hint={t("account.passwordHint")}
        autocomplete="new-password"
        {...form.field("password")}
      />
      <Button type="submit" look="primary" class="mt-1 w-full" isBusy={form.isBusy()}>
        {t("signUp.submit")}
      </Button>
    </Form>
  );
}
