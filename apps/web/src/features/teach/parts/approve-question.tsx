import type { JSX } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type FillingPrice, fillLessons } from "../../../data/lessons.ts";
import { formatEstimate } from "../../../i18n/format-money.ts";
import { t as tCommon } from "../../../i18n/index.ts";
import { t } from "../../../i18n/proposals.ts";
import { Button, Dialog } from "../../../ui/index.ts";

/** Concepts that a teacher is about to approve, and what their lessons cost. */
export interface Approval {
  ids: string[];
  price: FillingPrice;
}

interface ApproveQuestionProps {
  courseId: string;
  /** Null while nothing is asked. */
  approval: Approval | null;
  onClose: () => void;
  onApprove: (ids: string[]) => Promise<void>;
}

/** Says what it costs to have the lessons of new concepts written ahead, before they are approved. */
export function ApproveQuestion(props: ApproveQuestionProps): JSX.Element {
  const task = createTask(async (isFilled: boolean) => {
    const { approval, courseId } = props;
    if (approval === null) return;
    await props.onApprove(approval.ids);
    if (isFilled) await fillLessons(courseId);
  });
  const answer = async (isFilled: boolean) => {
    if (await task.start(isFilled)) props.onClose();
  };
  const count = () => props.approval?.ids.length ?? 0;
  return (
    <Dialog
      isOpen={props.approval !== null}
      onClose={() => props.onClose()}
      title={t("proposals.ask.title", { count: count() })}
      actions={
        <>
          <Button look="quiet" onClick={() => props.onClose()}>
            {tCommon("action.cancel")}
          </Button>
          <Button look="plain" isBusy={task.isBusy()} onClick={() => void answer(false)}>
            {t("proposals.ask.only")}
          </Button>
          <Button look="primary" isBusy={task.isBusy()} onClick={() => void answer(true)}>
            {t("proposals.ask.fill")}
          </Button>
        </>
      }
    >
      {props.approval === null ? null : <p>{sayPrice(props.approval.price)}</p>}
    </Dialog>
  );
}

function sayPrice({ lessons, microDollars, leftMicroDollars }: FillingPrice): string {
  const cost = formatEstimate(microDollars);
  const price = t("proposals.ask.price", { count: lessons, cost });
  if (leftMicroDollars === null) return `${price} ${t("proposals.ask.noLimit")}`;
  if (microDollars <= leftMicroDollars) return `${price} ${t("proposals.ask.covered")}`;
  return `${price} ${t("proposals.ask.tooDear", { left: formatEstimate(leftMicroDollars) })}`;
}
