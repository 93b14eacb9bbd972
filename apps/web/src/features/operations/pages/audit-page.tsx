import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/audit.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { Page, RowsSkeleton } from "../../../ui/index.ts";
import type { AuditQuestion } from "../../../data/audit.ts";
import { AuditFilters } from "../parts/audit-filters.tsx";
import { AuditRows } from "../parts/audit-rows.tsx";

const EVERYTHING: AuditQuestion = { action: null, by: null, about: null, since: null };

/** The audit log, for admins. */
export function AuditPage(): JSX.Element {
  const signedIn = useSignedIn();
  const [asked, setAsked] = createSignal(EVERYTHING);
  const change = (part: Partial<AuditQuestion>) => setAsked((before) => ({ ...before, ...part }));
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("audit.title")} lead={t("audit.lead")} width="wide">
        <AuditFilters asked={asked()} onChange={change} />
        <Suspense fallback={<RowsSkeleton />}>
          <AuditRows asked={asked()} isFiltered={asked() !== EVERYTHING} onChange={change} />
        </Suspense>
      </Page>
    </Show>
  );
}
