import { type JSX, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { RadioCards } from "../../../../ui/index.ts";
import { SettingForm } from "./setting-form.tsx";

const TIMES = ["short", "usual", "long"] as const;

const draftOf = ({ speech: { answerTime } }: AllSettings) => ({ answerTime });

/** How long episodes wait after a question; stored with how they are spoken. */
export function AnswerTimeForm(props: { known: Installation }): JSX.Element {
  const stored = () => draftOf(props.known.current);
  const form = createForm({
    initial: untrack(stored),
    send: ({ answerTime }) => {
      const { current } = props.known;
      return saveSetting("speech", { ...current, speech: { ...current.speech, answerTime } });
    },
  });
  return (
    <SettingForm
      title={t("installation.answerTime")}
      hint={t("installation.answerTimeHint")}
      form={form}
      draftOf={draftOf}
      known={props.known}
      isChanged={form.values().answerTime !== stored().answerTime}
    >
      <RadioCards
        legend={t("installation.answerTime")}
        isLegendHidden
        columns={3}
        choices={TIMES.map((value) => ({
          value,
          label: t(`installation.answerTime.${value}`),
          hint: t(`installation.answerTime.${value}Hint`),
          mark:
            value === props.known.usual.speech.answerTime ? t("installation.isDefault") : undefined,
        }))}
        {...form.field("answerTime")}
      />
    </SettingForm>
  );
}
