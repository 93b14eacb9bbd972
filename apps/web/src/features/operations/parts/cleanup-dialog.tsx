import type { JSX } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { AskDialog } from "../../../ui/index.ts";
import { cleanUpNow, type CleanupReport } from "../../../data/jobs.ts";

interface CleanupDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onDone: (report: CleanupReport) => void;
}

/** Asks before anything is deleted. */
export function CleanupDialog(props: CleanupDialogProps): JSX.Element {
  const clean = async () => props.onDone(await cleanUpNow());
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("cleanup.nowTitle")}
      text={t("cleanup.nowText")}
      label={t("cleanup.now")}
      isDangerous
      run={clean}
    />
  );
}
