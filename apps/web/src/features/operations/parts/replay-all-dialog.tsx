import type { JSX } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";
import { replayAllDeadLetters } from "../../../data/jobs.ts";

function sayAnswer({ sent, remaining }: { sent: number; remaining: number }): string {
  if (sent === 0) return t("letters.sentNone");
  if (remaining > 0) return t("letters.sentAllSome", { count: sent });
  return t("letters.sentAll", { count: sent });
}

/** Asks before all messages are sent again, and says how many were. */
export function ReplayAllDialog(props: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const send = async () => showToast({ message: sayAnswer(await replayAllDeadLetters()) });
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("letters.sendAllTitle")}
      text={t("letters.sendAllText")}
      label={t("letters.sendAll")}
      run={send}
    />
  );
}
