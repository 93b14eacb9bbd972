import { type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  type AllSettings,
  type Installation,
  resetSetting,
  type SettingName,
} from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { Button, ErrorNotice, showToast } from "../../../../ui/index.ts";

/** Whether a setting is as it would be if no admin had chosen. */
export function isUsual({ current, usual }: Installation, name: SettingName): boolean {
  return JSON.stringify(current[name]) === JSON.stringify(usual[name]);
}

/** Resets a setting that was changed, and offers to undo it. */
export function ResetButton(props: {
  known: Installation;
  name: SettingName;
  /** How people call the setting. */
  title: string;
  label?: string;
  /** Shows the values that hold afterwards. */
  onDone?: (current: AllSettings) => void;
}): JSX.Element {
  const task = createTask(async () => {
    const { current: before, usual } = props.known;
    const [name, done] = [props.name, props.onDone];
    const undo = await resetSetting(name, before);
    done?.(usual);
    const takeBack = async () => {
      try {
        await undo();
        done?.(before);
      } catch {
        showToast({ message: t("installation.notUndone") });
      }
    };
    showToast({
      message: t("installation.wasReset", { name: props.title }),
      action: { label: t("installation.undo"), run: () => void takeBack() },
    });
  });
  return (
    <Show when={!isUsual(props.known, props.name)}>
      <Button
        look="quiet"
        isBusy={task.isBusy()}
        aria-label={props.label ?? t("installation.resetOf", { name: props.title })}
        onClick={() => void task.start()}
      >
        {props.label ?? t("installation.reset")}
      </Button>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </Show>
  );
}
