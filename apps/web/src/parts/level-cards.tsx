import type { JSX } from "solid-js";

import type { AbilityLevel } from "../api.ts";
import { t } from "../i18n/settings.ts";
import { RadioCards } from "../ui/index.ts";

const LEVELS = ["beginner", "intermediate", "advanced"] as const satisfies readonly AbilityLevel[];

export function LevelCards(props: {
  value: AbilityLevel;
  onValue: (level: AbilityLevel) => void;
  isLegendHidden?: boolean;
}): JSX.Element {
  const choices = () =>
    LEVELS.map((level) => ({
      value: level,
      label: t(`level.${level}`),
      hint: t(`level.${level}Hint`),
    }));
  return (
    <RadioCards
      legend={t("settings.level")}
      isLegendHidden={props.isLegendHidden ?? false}
      value={props.value}
      choices={choices()}
      onValue={props.onValue}
    />
  );
}
