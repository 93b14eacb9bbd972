import { useLocation, useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import {
  Button,
  ButtonLink,
  ErrorNotice,
  Form,
  PasswordField,
  showToast,
  TextField,
} from "../../../ui/index.ts";
import { requestReset, resetPassword } from "../../../data/sign-in.ts";
import { createForm } from "../../../create-form.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { Door, DoorAside } from "../parts/door.tsx";

/** Requests a link; with the link's token, sets the new password. */
export function ResetPage(): JSX.Element {
  const [search] = useSearchParams();
  const token = () => {
    const given = search["token"];
    return typeof given === "string" ? given : "";
  };
  return (
    <Switch fallback={<AskForLink />}>
      <Match when={search["error"]}>
        <Door title={t("reset.expired")} lead={t("reset.expiredText")}>
          <ButtonLink look="primary" class="w-full" href="/reset">
            {t("reset.again")}
          </ButtonLink>
        </Door>
      </Match>
      <Match when={token() !== ""}>
        <SetPassword token={token()} />
      </Match>
    </Switch>
  );
}

function AskForLink(): JSX.Element {
  const [sentTo, setSentTo] = createSignal<string | null>(null);
  // Keeps what was typed on the sign-in page.
  const { state } = useLocation<{ email?: unknown }>();
  const form = createForm({
    initial: { email: typeof state?.email === "string" ? state.email : "" },
    check: checkAccount,
    send: async ({ email }) => {
      await requestReset(email.trim());
      setSentTo(email.trim());
    },
  });
  const lead = () => {
    const email = sentTo();
    return email === null ? t("reset.lead") : t("reset.sentText", { email });
  };
  return (
    <Door title={sentTo() === null ? t("reset.title") : t("reset.sent")} lead={lead()}>
      <Show when={sentTo() === null}>
        <Form class="flex flex-col gap-5" onSubmit={() => void form.submit()}>
          <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
          <TextField
            label={t("account.email")}
            type="email"
            autocomplete="username"
            {...form.field("email")}
          />
          <Button type="submit" look="primary" class="w-full" isBusy={form.isBusy()}>
            {t("reset.submit")}
          </Button>
        </Form>
      </Show>
      <div class="mt-4 flex justify-center">
        <DoorAside href="/sign-in" link={t("reset.back")} />
      </div>
    </Door>
  );
}

function SetPassword(props: { token: string }): JSX.Element {
  const navigate = useNavigate();
  const form = createForm({
    initial: { password: "" },
    check: checkAccount,
    send: async ({ password }) => {
      await resetPassword({ newPassword: password, token: props.token });
      showToast({ message: t("reset.done") });
      navigate("/sign-in", { replace: true });
    },
  });
  return (
    <Door title={t("reset.setTitle")} lead={t("reset.setLead")}>
      <Form class="flex flex-col gap-5" onSubmit={() => void form.submit()}>
        <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <PasswordField
          label={t("account.newPassword")}
          hint={t("account.passwordHint")}
          autocomplete="new-password"
          {...form.field("password")}
        />
        <Button type="submit" look="primary" class="w-full" isBusy={form.isBusy()}>
          {t("reset.setSubmit")}
        </Button>
      </Form>
      <div class="mt-4 flex justify-center">
        <DoorAside href="/reset" link={t("reset.again")} />
      </div>
    </Door>
  );
}
