import { type JSX, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { TextField } from "../../../../ui/index.ts";
import { SettingForm } from "./setting-form.tsx";

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
    <SettingForm
      title={t("installation.school")}
      hint={t("installation.schoolHint")}
      form={form}
      draftOf={draftOf}
      known={props.known}
      isChanged={form.values().name.trim() !== stored().name}
      reset={{ name: "school", title: t("installation.schoolName") }}
    >
      <TextField
        label={t("installation.schoolName")}
        hint={t("installation.schoolNameHint")}
        autocomplete="organization"
        {...form.field("name")}
      />
    </SettingForm>
  );
}
