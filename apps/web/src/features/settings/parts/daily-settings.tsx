import { createUniqueId, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/settings.ts";
import { CheckField, SelectField, Stack } from "../../../ui/index.ts";
import { DailyBanner, NextDaily } from "../../../parts/dailies/daily-notes.tsx";
import { DailyRuns } from "../../../parts/dailies/daily-runs.tsx";
import type { createSettings } from "../create-settings.ts";
import { RegularMails } from "./regular-mails.tsx";
import { formatMinuteOfDay, readMinuteOfDay } from "../../../minute-of-day.ts";
import { listTimeZones } from "../times.ts";

export function DailySettings(props: { form: ReturnType<typeof createSettings> }): JSX.Element {
  const id = createUniqueId();
  const settings = () => props.form.settings;
  const save = (text: string) => {
    const dailyMinute = readMinuteOfDay(text);
    if (dailyMinute !== null) void props.form.change({ dailyMinute });
  };
  return (
    <Stack gap="medium">
      <DailyBanner />
      <CheckField
        label={t("settings.daily")}
        hint={t("settings.dailyHint")}
        checked={settings().dailyEnabled}
        onChecked={(dailyEnabled) => void props.form.change({ dailyEnabled })}
      />
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <Show when={settings().dailyEnabled}>
          <div class="flex flex-col gap-1.5">
            <label for={id} class="text-sm font-medium">
              {t("settings.dailyTime")}
            </label>
            <input
              id={id}
              type="time"
              class="field tabular"
              value={formatMinuteOfDay(settings().dailyMinute)}
              onChange={(event) => save(event.currentTarget.value)}
            />
          </div>
        </Show>
        <SelectField
          label={t("settings.zone")}
          hint={t("settings.zoneHint")}
          value={settings().timeZone}
          choices={listTimeZones(settings().timeZone)}
          onValue={(timeZone) => void props.form.change({ timeZone })}
        />
      </div>
      <div aria-live="polite">
        <Show when={settings().dailyEnabled}>
          <NextDaily />
        </Show>
      </div>
      <CheckField
        label={t("settings.email")}
        hint={t("settings.emailHint")}
        checked={settings().emailEnabled}
        onChecked={(emailEnabled) => void props.form.change({ emailEnabled })}
      />
      <RegularMails />
      <DailyRuns />
    </Stack>
  );
}
