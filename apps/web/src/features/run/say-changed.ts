import type { Failure } from "../../api.ts";
import { t } from "../../i18n/run.ts";
import { showToast } from "../../ui/index.ts";

/** Says how many episodes were changed, with a way back if there is one, and why others were not. */
export function sayChanged(
  what: "retried" | "removed" | "restored",
  { done, failure }: { done: string[]; failure: Failure | null },
  undo?: () => void,
): void {
  if (done.length > 0) {
    showToast({
      message: t(`all.${what}`, { count: done.length }),
      ...(undo !== undefined && { action: { label: t("action.undo"), run: undo } }),
    });
  }
  if (failure !== null) showToast({ message: failure.message });
}
