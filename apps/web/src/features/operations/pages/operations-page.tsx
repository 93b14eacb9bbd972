import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { Page } from "../../../ui/index.ts";
import { Cleanup } from "../parts/cleanup.tsx";
import { DeadLetters } from "../parts/dead-letters.tsx";
import { Runs } from "../parts/runs.tsx";

/** What runs in the background, for admins. */
export function OperationsPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("ops.title")} lead={t("ops.lead")} width="wide">
        <DeadLetters />
        <Cleanup />
        <Runs />
      </Page>
    </Show>
  );
}
