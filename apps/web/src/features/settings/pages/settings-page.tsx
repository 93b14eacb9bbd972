import { type JSX, onCleanup, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/index.ts";
import { useSignedIn } from "../../../session.tsx";
import { Button, ErrorNotice, Icon, Page, Section, Stack } from "../../../ui/index.ts";
import { signOut } from "../../accounts/auth-calls.ts";
import { createSettings } from "../create-settings.ts";
import { AppSettings } from "../parts/app-settings.tsx";
import { DailySettings } from "../parts/daily-settings.tsx";
import { EpisodeSettings } from "../parts/episode-settings.tsx";

export function SettingsPage(): JSX.Element {
  const signedIn = useSignedIn();
  const form = createSettings(signedIn().settings);
  const leave = createTask(signOut);
  onCleanup(() => void form.refresh());
  return (
    <Page
      title={t("settings.title")}
      actions={
        <p role="status" class="flex min-h-6 items-center gap-1.5 text-sm text-ink-soft">
          <Show when={form.saving() === "saving"}>{t("settings.saving")}</Show>
          <Show when={form.saving() === "saved"}>
            <Icon name="check" size={16} class="text-good" />
            {t("settings.saved")}
          </Show>
        </p>
      }
    >
      <Show when={form.failure()}>
        {(failure) => (
          <div class="mb-6">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <Section title={t("settings.listening")}>
        <EpisodeSettings form={form} />
      </Section>
      <Section title={t("settings.dailyTitle")}>
        <DailySettings form={form} />
      </Section>
      <Section title={t("settings.look")}>
        <AppSettings form={form} />
      </Section>
      <Section title={t("settings.account")}>
        <Stack class="items-start">
          <p class="text-ink-soft">
            {t("settings.signedInAs", { email: signedIn().person.email })}
          </p>
          <Button icon="signOut" isBusy={leave.isBusy()} onClick={() => void leave.start()}>
            {t("settings.signOut")}
          </Button>
          <Show when={leave.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        </Stack>
      </Section>
    </Page>
  );
}
