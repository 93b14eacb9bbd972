import { INTERFACE_LANGUAGES, MINUTE_MS } from "@learnlab/domain/client";

import type { Settings } from "../../api.ts";
import { formatTime, languageNames } from "../../i18n/index.ts";
import { t } from "../../i18n/settings.ts";
import { t as tStudy } from "../../i18n/study.ts";
import type { Section } from "./sections.ts";
import type { Theme } from "./theme.ts";

export interface Chosen {
  settings: Settings;
  theme: Theme;
  email: string;
}

/** A short summary of each section's values. */
export function describeSection(name: Section["name"], chosen: Chosen): string {
  const { settings, theme, email } = chosen;
  switch (name) {
    case "listening":
      return join(languageNames(settings.languages), tStudy(`format.${settings.outputFormat}`));
    case "voices":
      return describeVoices(settings);
    case "daily":
      return settings.dailyEnabled
        ? t("settings.dailyAt", { time: formatTime(settings.dailyMinute * MINUTE_MS, "UTC") })
        : t("settings.dailyOff");
    case "app":
      return join(nameInterface(settings.interfaceLanguage), t(`settings.theme.${theme}`));
    case "tokens":
      return t("settings.tokensHint");
    case "account":
      return email;
  }
}

/** The voices' ids are the suppliers' names for them. */
function describeVoices({ languages, voices }: Settings): string {
  const names = languages.flatMap((language) => voices[language] ?? []);
  return names.length === 0 ? t("settings.voicesDefault") : names.join(" · ");
}

function nameInterface(language: Settings["interfaceLanguage"]): string {
  return INTERFACE_LANGUAGES.find(({ value }) => value === language)?.label ?? language;
}

function join(...facts: string[]): string {
  return facts.join(" · ");
}
