import type { JSX } from "solid-js";

import { t } from "../../../i18n/settings.ts";
import { CheckField, SelectField, Stack } from "../../../ui/index.ts";
import { FormatCards } from "../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import type { createSettings } from "../create-settings.ts";
import { LevelCards } from "../../../parts/level-cards.tsx";
import { QuestionCards } from "./question-cards.tsx";

type SettingsForm = ReturnType<typeof createSettings>;

const SPEEDS = ["0.75", "0.9", "1", "1.1", "1.25", "1.5", "1.75", "2"] as const;
type Speed = (typeof SPEEDS)[number];

export function EpisodeSettings(props: { form: SettingsForm }): JSX.Element {
  const settings = () => props.form.settings;
  const speed = (): Speed => SPEEDS.find((one) => Number(one) === settings().defaultSpeed) ?? "1";
  return (
    <Stack gap="large">
      <LanguageFields
        languages={settings().languages}
        onLanguages={(languages) => void props.form.change({ languages })}
      />
      <FormatCards
        value={settings().outputFormat}
        onValue={(outputFormat) => void props.form.change({ outputFormat })}
      />
      <LevelCards
        value={settings().abilityLevel}
        onValue={(abilityLevel) => void props.form.change({ abilityLevel })}
      />
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t("settings.speed")}
          hint={t("settings.speedHint")}
          value={speed()}
          choices={SPEEDS.map((one) => ({
            value: one,
            label: t("settings.times", { speed: Number(one) }),
          }))}
          onValue={(chosen) => void props.form.change({ defaultSpeed: Number(chosen) })}
        />
      </div>
      <QuestionCards
        value={settings().questionMode}
        onValue={(questionMode) => void props.form.change({ questionMode })}
      />
      <CheckField
        label={t("settings.sayName")}
        hint={t("settings.sayNameHint")}
        checked={settings().sayMyName}
        onChecked={(sayMyName) => void props.form.change({ sayMyName })}
      />
    </Stack>
  );
}
