import type { JSX } from "solid-js";

import { t } from "../../../i18n/lessons.ts";
import { Button, Dialog } from "../../../ui/index.ts";
import type { createLeaveGuard } from "../create-leave-guard.ts";

/** Asks before what was written is lost. */
export function LeaveQuestion(props: { guard: ReturnType<typeof createLeaveGuard> }): JSX.Element {
  return (
    <Dialog
      isOpen={props.guard.isHeld()}
      onClose={() => props.guard.stay()}
      title={t("lesson.leaveTitle")}
      actions={
        <>
          <Button onClick={() => props.guard.stay()}>{t("lesson.stay")}</Button>
          <Button look="danger" onClick={() => props.guard.leave()}>
            {t("lesson.leave")}
          </Button>
        </>
      }
    >
      <p>{t("lesson.leaveText")}</p>
    </Dialog>
  );
}
