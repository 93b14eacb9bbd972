import { type JSX, Show, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { FormatCards } from "../../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../../parts/language-fields.tsx";
import { CheckField, RadioCards } from "../../../../ui/index.ts";
import { FirstVoices } from "./first-voices.tsx";
import { SettingForm } from "./setting-form.tsx";

const MODES = ["play", "pause", "hands_free"] as const;

const draftOf = ({ "new-people": { languages, ...rest } }: AllSettings) => ({
  ...rest,
  whose: languages === null ? ("browser" as const) : ("chosen" as const),
  languages: languages ?? ["en" as const],
});
type Draft = ReturnType<typeof draftOf>;

function readDraft({ whose, languages, ...rest }: Draft): AllSettings["new-people"] {
  return { ...rest, languages: whose === "browser" ? null : languages };
}

/** What people begin with until they choose otherwise. */
export function NewPeopleForm(props: { known: Installation }): JSX.Element {
  const stored = () => draftOf(props.known.current);
  const form = createForm<Draft>({
    initial: untrack(stored),
    send: (draft) =>
      saveSetting("new-people", { ...props.known.current, "new-people": readDraft(draft) }),
  });
  const isChanged = () =>
    JSON.stringify(readDraft(form.values())) !== JSON.stringify(readDraft(stored()));
  return (
    <SettingForm
      title={t("installation.newPeople")}
      hint={t("installation.newPeopleHint")}
      form={form}
      draftOf={draftOf}
      known={props.known}
      isChanged={isChanged()}
      reset={{ name: "new-people", title: t("installation.newPeople") }}
    >
      <RadioCards
        legend={t("installation.languages")}
        columns={2}
        choices={(["browser", "chosen"] as const).map((value) => ({
          value,
          label: t(`installation.languages.${value}`),
          hint: t(`installation.languages.${value}Hint`),
        }))}
        {...form.field("whose")}
      />
      <Show when={form.values().whose === "chosen"}>
        <LanguageFields
          languages={form.values().languages}
          onLanguages={(languages) => form.set({ languages })}
        />
      </Show>
      <FormatCards {...form.field("outputFormat")} />
      <RadioCards
        legend={t("installation.questions")}
        choices={MODES.map((value) => ({
          value,
          label: t(`installation.questions.${value}`),
          hint: t(`installation.questions.${value}Hint`),
        }))}
        {...form.field("questionMode")}
      />
      <FirstVoices voices={form.values().voices} onVoices={(voices) => form.set({ voices })} />
      <CheckField
        label={t("installation.secondVoice")}
        checked={form.values().secondVoice}
        onChecked={(secondVoice) => form.set({ secondVoice })}
      />
    </SettingForm>
  );
}
