import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/people.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { Page } from "../../../ui/index.ts";
import { SpeechForm } from "../parts/speech-form.tsx";
import { SpeechSkeleton } from "../parts/speech-skeleton.tsx";
import { loadSpeech } from "../../../data/speech.ts";

/** How the installation speaks, for admins. */
export function SpeechPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("speech.title")} lead={t("speech.lead")}>
        <Suspense fallback={<SpeechSkeleton />}>
          <Content />
        </Suspense>
      </Page>
    </Show>
  );
}

function Content(): JSX.Element {
  const speech = createAsync(() => loadSpeech());
  return <Show when={speech()}>{(stored) => <SpeechForm stored={stored()} />}</Show>;
}
