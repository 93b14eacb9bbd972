import type { JSX } from "solid-js";

import { t } from "../../../i18n/settings.ts";
import { CheckField } from "../../../ui/index.ts";
import { Voices } from "../parts/voices.tsx";
import { useSettings } from "../settings-context.tsx";

export function VoicesPage(): JSX.Element {
  const form = useSettings();
  return (
    <>
      <p class="mb-4 text-ink-soft">{t("settings.voicesHint")}</p>
      <CheckField
        label={t("settings.secondVoice")}
        hint={t("settings.secondVoiceHint")}
        checked={form.settings.secondVoice}
        onChecked={(secondVoice) => void form.change({ secondVoice })}
      />
      <Voices form={form} />
    </>
  );
}
