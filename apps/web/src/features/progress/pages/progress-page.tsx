import { createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadDue } from "../../../data/reviews.ts";
import { t } from "../../../i18n/progress.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { Page } from "../../../ui/index.ts";
import { ComingDays } from "../parts/coming-days.tsx";
import { DueNow } from "../parts/due-now.tsx";

/** Where a learner stands: what is due, and what comes back next. */
export function ProgressPage(): JSX.Element {
  return (
    <LoadedPage title={t("progress.title")} above={null}>
      <Progress />
    </LoadedPage>
  );
}

function Progress(): JSX.Element {
  const reviews = createAsync(() => loadDue());
  return (
    <Page title={t("progress.title")} width="wide">
      <Show when={reviews()}>
        {(known) => (
          <>
            <DueNow reviews={known()} />
            <ComingDays coming={known().coming} />
          </>
        )}
      </Show>
    </Page>
  );
}
