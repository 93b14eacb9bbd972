import { type ComponentProps, type JSX, type ParentProps, Show } from "solid-js";

import type { AllSettings, Installation, SettingName } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { StoredForm } from "../../../../parts/stored-form.tsx";
import { Section } from "../../../../ui/index.ts";
import { ResetButton } from "./reset-button.tsx";

interface SettingFormProps<TValues extends object> extends ParentProps {
  title: string;
  hint: string;
  form: ComponentProps<typeof StoredForm>["form"] & { reset: (values: TValues) => void };
  /** The values of the form in all settings. */
  draftOf: (settings: AllSettings) => TValues;
  known: Installation;
  isChanged: boolean;
  /** What can be reset as a whole, and how people call it. */
  reset?: { name: SettingName; title: string };
}

/** One setting that holds for everybody: saved, undone and reset alike. */
export function SettingForm<TValues extends object>(props: SettingFormProps<TValues>): JSX.Element {
  const show = (settings: AllSettings) => props.form.reset(props.draftOf(settings));
  return (
    <Section title={props.title} hint={props.hint}>
      <StoredForm
        form={props.form}
        class="flex max-w-2xl flex-col gap-5"
        isChanged={props.isChanged}
        texts={{
          save: t("installation.save"),
          saved: t("installation.saved"),
          undo: t("installation.undo"),
        }}
        onUndo={() => show(props.known.current)}
      >
        {props.children}
      </StoredForm>
      <Show when={props.reset}>
        {(reset) => (
          <div class="mt-2 -ml-5">
            <ResetButton
              known={props.known}
              name={reset().name}
              title={reset().title}
              onDone={show}
            />
          </div>
        )}
      </Show>
    </Section>
  );
}
