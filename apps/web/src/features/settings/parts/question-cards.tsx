import type { JSX } from "solid-js";

import type { Settings } from "../../../api.ts";
import { t } from "../../../i18n/settings.ts";
import { RadioCards } from "../../../ui/index.ts";

type QuestionMode = Settings["questionMode"];

const MODES = ["play", "pause", "hands_free"] as const satisfies readonly QuestionMode[];

/** What the player does at a question. */
export function QuestionCards(props: {
  value: QuestionMode;
  onValue: (mode: QuestionMode) => void;
}): JSX.Element {
  const choices = () =>
    MODES.map((mode) => ({
      value: mode,
      label: t(`settings.questions.${mode}`),
      hint: t(`settings.questionsHint.${mode}`),
    }));
  return (
    <RadioCards
      legend={t("settings.questions")}
      value={props.value}
      choices={choices()}
      onValue={props.onValue}
    />
  );
}
