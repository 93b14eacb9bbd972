import { type JSX, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { StoredForm } from "../../../../parts/stored-form.tsx";
import { Section, TextField } from "../../../../ui/index.ts";
import { ResetButton } from "./reset-button.tsx";

const LONGEST_NAME = 60;

const draftOf = ({ school }: AllSettings) => ({ name: school.name ?? "" });

/** The school's name in place of the product's. */
export function SchoolForm(props: { known: Installation }): JSX.Element {
  const stored = () => draftOf(props.known.current);
  const form = createForm({
    initial: untrack(stored),
    check: ({ name }) => ({
      name:
        Array.from(name.trim()).length > LONGEST_NAME
          ? t("installation.schoolNameWrong")
          : undefined,
    }),
    send: ({ name }) => {
      const school = { name: name.trim() === "" ? null : name.trim() };
      return saveSetting("school", { ...props.known.current, school });
    },
  });
  return (
    <Section title={t("installation.school")} hint={t("installation.schoolHint")}>
      <StoredForm
        form={form}
        class="flex max-w-xl flex-col gap-4"
        isChanged={form.values().name.trim() !== stored().name}
        texts={{
          save: t("installation.save"),
          saved: t("installation.saved"),
          undo: t("installation.undo"),
        }}
        onUndo={() => form.reset(stored())}
      >
        <TextField
          label={t("installation.schoolName")}
          hint={t("installation.schoolNameHint")}
          autocomplete="organization"
          {...form.field("name")}
        />
      </StoredForm>
      <div class="mt-2 -ml-5">
        <ResetButton
          known={props.known}
          name="school"
          title={t("installation.schoolName")}
          onDone={(current) => form.reset(draftOf(current))}
        />
      </div>
    </Section>
  );
}
