import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/accounts.ts";
import { Button, ButtonLink, ErrorNotice } from "../../../ui/index.ts";
import { Door } from "./door.tsx";

/** Asks to confirm a new address, and says what came of it. */
export function ConfirmEmail(props: {
  token: string;
  confirm: (token: string) => Promise<void>;
}): JSX.Element {
  const [isDone, setDone] = createSignal(false);
  const task = createTask(() => props.confirm(props.token));
  const submit = async () => setDone(await task.start());
  const isGone = () => props.token === "" || task.failure()?.reason === "account.link_gone";
  return (
    <Switch
      fallback={
        <Door title={t("confirm.title")} lead={t("confirm.lead")}>
          <Show when={task.failure()}>
            {(failure) => (
              <div class="mb-5">
                <ErrorNotice failure={failure()} />
              </div>
            )}
          </Show>
          <Button
            look="primary"
            class="w-full"
            isBusy={task.isBusy()}
            onClick={() => void submit()}
          >
            {t("confirm.submit")}
          </Button>
        </Door>
      }
    >
      <Match when={isDone()}>
        <Door title={t("confirm.done")} lead={t("confirm.doneText")}>
          <ToAccount />
        </Door>
      </Match>
      <Match when={isGone()}>
        <Door title={t("confirm.gone")} lead={t("confirm.goneText")}>
          <ToAccount />
        </Door>
      </Match>
    </Switch>
  );
}

function ToAccount(): JSX.Element {
  return (
    <ButtonLink look="primary" class="w-full" href="/settings/account">
      {t("confirm.account")}
    </ButtonLink>
  );
}
