import { Navigate, useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import { useSession } from "../../../session.tsx";
import { Button, ErrorNotice, Form, PasswordField, TextField } from "../../../ui/index.ts";
import { signIn } from "../../../data/sign-in.ts";
import { hasDrafts } from "../../../drafts.ts";
import { hasSessionEnded } from "../../../session-end.ts";
import { createForm } from "../../../create-form.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { Door, DoorAside } from "../parts/door.tsx";
import { safeNext, withNext } from "../safe-next.ts";

export function SignInPage(): JSX.Element {
  const session = useSession();
  const [search] = useSearchParams();
  const form = createForm({
    initial: { email: "", oldPassword: "" },
    check: checkAccount,
    send: ({ email, oldPassword }) => signIn({ email: email.trim(), password: oldPassword }),
  });
  return (
    <Show when={!session()?.person} fallback={<Navigate href={safeNext(search["next"])} />}>
      <Door title={t("signIn.title")} lead={whyHere()} hasSample>
        <Form class="flex flex-col gap-5" onSubmit={() => void form.submit()}>
          <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
          <TextField
            label={t("account.email")}
            type="email"
            autocomplete="username"
            {...form.field("email")}
          />
          <PasswordField
            label={t("account.password")}
            autocomplete="current-password"
            {...form.field("oldPassword")}
          />
          <Button type="submit" look="primary" class="mt-1 w-full" isBusy={form.isBusy()}>
            {t("signIn.submit")}
          </Button>
        </Form>
        <div class="mt-4 flex flex-col items-center">
          <DoorAside
            href="/reset"
            link={t("signIn.forgot")}
            state={{ email: form.field("email").value }}
          />
          <Show when={session()?.signUp === "open"}>
            <DoorAside
              text={t("signIn.noAccount")}
              href={withNext("/sign-up", search["next"])}
              link={t("signIn.signUp")}
            />
          </Show>
        </div>
      </Door>
    </Show>
  );
}

function whyHere(): string {
  if (!hasSessionEnded()) return t("signIn.lead");
  return hasDrafts() ? t("signIn.endedKept") : t("signIn.ended");
}
