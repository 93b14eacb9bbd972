import type { JSX } from "solid-js";

import type { OutputFormat } from "../api.ts";
import { t } from "../i18n/study.ts";
import { RadioCards } from "../ui/index.ts";

const FORMATS = ["both", "audio", "text"] as const satisfies readonly OutputFormat[];

export function FormatCards(props: {
  value: OutputFormat;
  onValue: (format: OutputFormat) => void;
}): JSX.Element {
  const choices = () =>
    FORMATS.map((format) => ({
      value: format,
      label: t(`format.${format}`),
      hint: t(`format.${format}Hint`),
    }));
  return (
    <RadioCards
      legend={t("make.format")}
      value={props.value}
      choices={choices()}
      onValue={props.onValue}
    />
  );
}
