import type { JSX } from "solid-js";

import { t } from "../../../i18n/settings.ts";
import { Voices } from "../parts/voices.tsx";
import { useSettings } from "../settings-context.tsx";

export function VoicesPage(): JSX.Element {
  const form = useSettings();
  return (
    <>
      <p class="mb-4 text-ink-soft">{t("settings.voicesHint")}</p>
      <Voices form={form} />
    </>
  );
}
