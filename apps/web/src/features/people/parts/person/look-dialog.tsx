import { createSignal, type JSX, Show } from "solid-js";

import type { Person } from "../../../../api.ts";
import { createTask } from "../../../../create-task.ts";
import { LOOK_REASONS, lookAs, type LookReason } from "../../../../data/look.ts";
import { t as tShared } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/look.ts";
import { Button, Dialog, ErrorNotice, RadioCards } from "../../../../ui/index.ts";

/** Says what looking at LearnLab as a person means, and asks why. */
export function LookDialog(props: {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
}): JSX.Element {
  const [reason, setReason] = createSignal<LookReason | null>(null);
  const [isMissing, setMissing] = createSignal(false);
  const task = createTask((why: LookReason) => lookAs(props.person.id, why));
  const close = () => {
    task.clear();
    setReason(null);
    setMissing(false);
    props.onClose();
  };
  const submit = () => {
    const why = reason();
    setMissing(why === null);
    if (why !== null) void task.start(why);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={close}
      title={t("look.title", { name: props.person.name })}
      actions={
        <>
          <Button onClick={close}>{tShared("action.cancel")}</Button>
          <Button look="primary" isBusy={task.isBusy()} onClick={submit}>
            {t("look.start", { name: props.person.name })}
          </Button>
        </>
      }
    >
      <p>{t("look.text")}</p>
      <div class="mt-4 text-ink">
        <RadioCards
          legend={t("look.why")}
          value={reason()}
          choices={LOOK_REASONS.map((value) => ({ value, label: t(`look.reason.${value}`) }))}
          onValue={(value) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </div>
      <Show when={isMissing()}>
        <p role="alert" class="mt-2 text-sm text-bad">
          {t("look.noReason")}
        </p>
      </Show>
      <Show when={task.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
