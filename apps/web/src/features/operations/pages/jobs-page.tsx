import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { Page } from "../../../ui/index.ts";
import { Cleanup } from "../parts/cleanup.tsx";
import { FailedMessages } from "../parts/failed-messages.tsx";
import { ListeningRules } from "../parts/listening-rules.tsx";
import { Runs } from "../parts/runs.tsx";
import { Work } from "../parts/work.tsx";
import { loadFailedMessages } from "../../../data/jobs.ts";

/** Background work, for admins. */
export function JobsPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page title={t("ops.title")} lead={t("ops.lead")} width="wide">
        <Work />
        <FailedMessages />
        <Suspense>
          <HeldByLetters />
          <Cleanup />
          <ListeningRules />
          <Runs />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

/**
 * Renders nothing. The number of failed messages is unknown until they load, so the parts below, which load
 * at the same time, appear together with them.
 */
function HeldByLetters(): JSX.Element {
  const messages = createAsync(() => loadFailedMessages(1));
  return <Show when={messages.latest}>{null}</Show>;
}
