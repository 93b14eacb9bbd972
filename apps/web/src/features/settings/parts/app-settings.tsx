import { INTERFACE_LANGUAGES } from "@learnlab/domain/client";
import { createSignal, type JSX } from "solid-js";

import { type InterfaceLanguage, setInterfaceLanguage } from "../../../i18n/index.ts";
import { t as tPlayer } from "../../../i18n/player.ts";
import { t } from "../../../i18n/settings.ts";
import { usePlayer } from "../../../player/index.ts";
import { CheckField, RadioCards, SelectField, Stack } from "../../../ui/index.ts";
import type { createSettings } from "../create-settings.ts";
import { applyTheme, readTheme, type Theme } from "../theme.ts";

export function AppSettings(props: { form: ReturnType<typeof createSettings> }): JSX.Element {
  const player = usePlayer();
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
          { value: "system", label: t("settings.theme.system") },
          { value: "light", label: t("settings.theme.light") },
          { value: "dark", label: t("settings.theme.dark") },
        ]}
        onValue={chooseTheme}
      />
      <CheckField
        label={tPlayer("keys.on")}
        hint={tPlayer("keys.onHint")}
        checked={player.areKeysOn()}
        onChecked={player.setKeysOn}
      />
    </Stack>
  );
}
