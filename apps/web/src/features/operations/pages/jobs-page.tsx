import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { Page } from "../../../ui/index.ts";
import { Cleanup } from "../parts/cleanup.tsx";
import { FailedMessages } from "../parts/failed-messages.tsx";
import { Runs } from "../parts/runs.tsx";
import { loadFailedMessages } from "../../../data/jobs.ts";

/** What runs in the background, for admins. */
export function JobsPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("ops.title")} lead={t("ops.lead")} width="wide">
        <FailedMessages />
        <Suspense>
          <HeldByLetters />
          <Cleanup />
          <Runs />
        </Suspense>
      </Page>
    </Show>
  );
}

/**
 * Shows nothing. How many messages failed is not known before they are there, so what stands below them,
 * which loads at the same time, is shown with them, in its place.
 */
function HeldByLetters(): JSX.Element {
  const messages = createAsync(() => loadFailedMessages(1));
  return <Show when={messages.latest}>{null}</Show>;
}
