import type { JSX } from "solid-js";

import type { Language } from "../api.ts";
import { languageName } from "../i18n/index.ts";
import { t } from "../i18n/study.ts";
import { isLanguage, LANGUAGES } from "../languages.ts";
import { SelectField } from "../ui/index.ts";

interface LanguageFieldsProps {
  /** One or two different languages, the primary first. */
  languages: Language[];
  onLanguages: (languages: Language[]) => void;
}

/** The primary language, and optionally a second one. */
export function LanguageFields(props: LanguageFieldsProps): JSX.Element {
  const primary = () => props.languages[0] ?? "en";
  const second = () => props.languages[1] ?? "none";
  const choose = (first: Language, other: Language | "none") =>
    props.onLanguages(other === "none" || other === first ? [first] : [first, other]);
  const choices = () =>
    LANGUAGES.map((language) => ({ value: language, label: languageName(language) }));
  const others = () => [
    { value: "none" as const, label: t("make.noSecond") },
    ...choices().filter(({ value }) => value !== primary()),
  ];
  return (
    <div class="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t("make.language")}
        value={primary()}
        choices={choices()}
        onValue={(language) => choose(language, second())}
      />
      <SelectField<Language | "none">
        label={t("make.second")}
        hint={t("make.secondHint")}
        value={second()}
        choices={others()}
        onValue={(language) => choose(primary(), isLanguage(language) ? language : "none")}
      />
    </div>
  );
}
