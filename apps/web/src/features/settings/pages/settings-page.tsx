import { revalidate } from "@solidjs/router";
import { type JSX, lazy, onCleanup, Show, Suspense } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/settings.ts";
import { refreshSession, useSignedIn } from "../../../session.tsx";
import { loadPart } from "../../../load-part.ts";
import { loadWithPlayer } from "../../../player/index.ts";
import { Button, ButtonLink, ErrorNotice, Page, Section, Stack } from "../../../ui/index.ts";
import { signOut } from "../../../data/sign-in.ts";
import { loadDailies } from "../../../data/dailies.ts";
import { createSettings } from "../create-settings.ts";
import { AppSettings } from "../parts/app-settings.tsx";
import { DailySettings } from "../parts/daily-settings.tsx";
import { EpisodeSettings } from "../parts/episode-settings.tsx";
import { SaveNote } from "../parts/save-note.tsx";
import { VoicesSkeleton } from "../parts/voices-skeleton.tsx";

const Voices = lazy(() =>
  loadPart(async () => ({
    default: (await loadWithPlayer(() => import("../parts/voices.tsx"))).Voices,
  })),
);

export function SettingsPage(): JSX.Element {
  const signedIn = useSignedIn();
  const form = createSettings(signedIn().settings, {
    askForDailies: () => void revalidate(loadDailies.key),
  });
  const leave = createTask(signOut);
  onCleanup(() => void refreshSession());
  return (
    <Page title={t("settings.title")}>
      <SaveNote saving={form.saving()} />
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
      <Section title={t("settings.voices")} hint={t("settings.voicesHint")}>
        <Suspense fallback={<VoicesSkeleton />}>
          <Voices form={form} />
        </Suspense>
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
          <ButtonLink href="/settings/tokens" icon="link">
            {t("settings.tokens")}
          </ButtonLink>
          <Button icon="signOut" isBusy={leave.isBusy()} onClick={() => void leave.start()}>
            {t("settings.signOut")}
          </Button>
          <Show when={leave.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        </Stack>
      </Section>
    </Page>
  );
}
