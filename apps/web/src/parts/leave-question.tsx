import type { JSX } from "solid-js";

import { t } from "../i18n/forms.ts";
import { Button, Dialog } from "../ui/index.ts";
import type { createLeaveGuard } from "./create-leave-guard.ts";

/** Asks before unsaved input is lost. */
export function LeaveQuestion(props: { guard: ReturnType<typeof createLeaveGuard> }): JSX.Element {
  return (
    <Dialog
      isOpen={props.guard.isHeld()}
      onClose={() => props.guard.stay()}
      title={t("form.leaveTitle")}
      actions={
        <>
          <Button onClick={() => props.guard.stay()}>{t("form.stay")}</Button>
          <Button look="danger" onClick={() => props.guard.leave()}>
            {t("form.leave")}
          </Button>
        </>
      }
    >
      <p>{t("form.leaveText")}</p>
    </Dialog>
  );
}
