import { createSignal, type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import { type ApprovalRule, requireApproval } from "../../../../data/approvals.ts";
import { t } from "../../../../i18n/approvals.ts";
import {
  Button,
  CheckField,
  Dialog,
  ErrorNotice,
  RadioCards,
  showToast,
} from "../../../../ui/index.ts";

/** Turns approval on or off; while episodes wait, it asks what becomes of them. */
export function Rule(props: { courseId: string; rule: ApprovalRule }): JSX.Element {
  const [isAsked, ask] = createSignal(false);
  const save = createTask(async (isRequired: boolean) => {
    await requireApproval({ courseId: props.courseId, isRequired });
    showToast({ message: t(isRequired ? "approval.turnedOn" : "approval.turnedOff") });
  });
  const change = (isRequired: boolean) => {
    if (!isRequired && props.rule.waiting > 0) ask(true);
    else void save.start(isRequired);
  };
  return (
    <>
      <CheckField
        label={t("approval.ruleLabel")}
        hint={t(props.rule.isRequired ? "approval.ruleOn" : "approval.ruleOff")}
        // It stays on until the question is answered.
        checked={props.rule.isRequired || isAsked()}
        disabled={save.isBusy()}
        onChecked={change}
      />
      <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <OffDialog
        courseId={props.courseId}
        waiting={props.rule.waiting}
        isOpen={isAsked()}
        onClose={() => ask(false)}
      />
    </>
  );
}

interface OffDialogProps {
  courseId: string;
  waiting: number;
  isOpen: boolean;
  onClose: () => void;
}

function OffDialog(props: OffDialogProps): JSX.Element {
  const [waiting, setWaiting] = createSignal<"approve" | "keep">("keep");
  const turnOff = createTask(async () => {
    await requireApproval({ courseId: props.courseId, isRequired: false, waiting: waiting() });
    showToast({ message: t("approval.turnedOff") });
    props.onClose();
  });
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={() => props.onClose()}
      title={t("approval.offTitle")}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("action.cancel")}</Button>
          <Button look="primary" isBusy={turnOff.isBusy()} onClick={() => void turnOff.start()}>
            {t("approval.offLabel")}
          </Button>
        </>
      }
    >
      <p class="mb-4">{t("approval.offText", { count: props.waiting })}</p>
      <RadioCards
        isLegendHidden
        legend={t("approval.offTitle")}
        value={waiting()}
        onValue={setWaiting}
        choices={[
          { value: "keep", label: t("approval.offKeep"), hint: t("approval.offKeepHint") },
          { value: "approve", label: t("approval.offApprove"), hint: t("approval.offApproveHint") },
        ]}
      />
      <Show when={turnOff.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </Dialog>
  );
}
