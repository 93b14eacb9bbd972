import { INTERFACE_LANGUAGES } from "@learnlab/domain/client";
import { createSignal, type JSX } from "solid-js";

import { type InterfaceLanguage, setInterfaceLanguage } from "../../../i18n/index.ts";
import { t } from "../../../i18n/settings.ts";
import { RadioCards, SelectField, Stack } from "../../../ui/index.ts";
import type { createSettings } from "../create-settings.ts";
import { applyTheme, readTheme, type Theme } from "../theme.ts";

export function AppSettings(props: { form: ReturnType<typeof createSettings> }): JSX.Element {
  const [theme, setTheme] = createSignal<Theme>(readTheme());
  const chooseTheme = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  const chooseLanguage = async (next: InterfaceLanguage) => {
    await setInterfaceLanguage(next);
    await props.form.change({ interfaceLanguage: next });
  };
  return (
    <Stack gap="large">
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("settings.language")}
          value={props.form.settings.interfaceLanguage}
          choices={INTERFACE_LANGUAGES}
          onValue={(next) => void chooseLanguage(next)}
        />
      </div>
      <RadioCards
        legend={t("settings.theme")}
        columns={3}
        value={theme()}
        choices={[
          { value: "system", label: t("settings.themeSystem") },
          { value: "light", label: t("settings.themeLight") },
          { value: "dark", label: t("settings.themeDark") },
        ]}
        onValue={chooseTheme}
      />
    </Stack>
  );
}
