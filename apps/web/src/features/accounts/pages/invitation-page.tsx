import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadInvitation } from "../../../data/invitation.ts";
import { t } from "../../../i18n/accounts.ts";
import {
  Button,
  ErrorNotice,
  Form,
  Loading,
  PasswordField,
  Skeleton,
  TextField,
} from "../../../ui/index.ts";
import { acceptInvitation } from "../../../data/sign-in.ts";
import { createForm } from "../../../create-form.ts";
import { checkAccount } from "../../../parts/check-account.ts";
import { Door, DoorAside } from "../parts/door.tsx";

export function InvitationPage(): JSX.Element {
  const params = useParams();
  const token = () => params["token"] ?? "";
  const invitation = createAsync(() => loadInvitation(token()));
  const open = () => {
    const look = invitation();
    return look?.state === "open" ? look : null;
  };
  return (
    <Suspense fallback={<WaitingDoor />}>
      <Show
        when={open()}
        fallback={
          <Door title={t("invitation.gone")} lead={t("invitation.goneText")}>
            <DoorAside href="/sign-in" link={t("reset.back")} />
          </Door>
        }
      >
        {(look) => (
          <Door
            title={t("invitation.title")}
            lead={t("invitation.lead", { email: look().email, role: t(`role.${look().role}`) })}
          >
            <AcceptForm
              token={token()}
              email={look().email}
              home={look().role === "teacher" ? "/teach" : "/"}
            />
          </Door>
        )}
      </Show>
    </Suspense>
  );
}

function AcceptForm(props: { token: string; email: string; home: string }): JSX.Element {
  const navigate = useNavigate();
  const form = createForm({
    initial: { name: "", password: "" },
    check: checkAccount,
    send: async ({ name, password }) => {
      await acceptInvitation({ token: props.token, name: name.trim(), password });
      navigate(props.home, { replace: true });
    },
    keepAs: "invitation",
  });
  return (
    <Form class="flex flex-col gap-5" onSubmit={() => void form.submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <input type="hidden" autocomplete="username" value={props.email} />
      <TextField
        label={t("account.name")}
        hint={t("account.nameHint")}
        autocomplete="name"
        dir="auto"
        {...form.field("name")}
      />
      <PasswordField
        label={t("account.password")}
        hint={t("account.passwordHint")}
        autocomplete="new-password"
        {...form.field("password")}
      />
      <Button type="submit" look="primary" class="w-full" isBusy={form.isBusy()}>
        {t("invitation.submit")}
      </Button>
    </Form>
  );
}

function WaitingDoor(): JSX.Element {
  return (
    <Door title={t("invitation.title")}>
      <Loading class="flex flex-col gap-5">
        <Skeleton class="h-11 w-full" />
        <Skeleton class="h-11 w-full" />
        <Skeleton class="h-11 w-full" />
      </Loading>
    </Door>
  );
}
