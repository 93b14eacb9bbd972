import type { JSX } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";
import { replayAllFailedMessages } from "../../../data/jobs.ts";

function sayAnswer({ sent, remaining }: { sent: number; remaining: number }): string {
  if (sent === 0) return t("messages.sentNone");
  if (remaining > 0) return t("messages.sentAllSome", { count: sent });
  return t("messages.sentAll", { count: sent });
}

/** Asks before all messages are resent, and tells how many were. */
export function ReplayAllDialog(props: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const send = async () => showToast({ message: sayAnswer(await replayAllFailedMessages()) });
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("messages.sendAllTitle")}
      text={t("messages.sendAllText")}
      label={t("messages.sendAll")}
      run={send}
    />
  );
}
