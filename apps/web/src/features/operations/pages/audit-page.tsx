import { createAsync, useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, type JSX, startTransition, Suspense } from "solid-js";

import { loadAudit, readWholeAudit } from "../../../data/audit.ts";
import { t } from "../../../i18n/audit.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { Page, RowsSkeleton } from "../../../ui/index.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { AuditFilters } from "../parts/audit-filters.tsx";
import { AuditRows } from "../parts/audit-rows.tsx";
import { ChosenPeople } from "../parts/chosen-people.tsx";
import { readAuditQuestion } from "../read-audit-question.ts";
import { tableOfAudit } from "../table-of-audit.ts";

/** The audit log, for admins. */
export function AuditPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page title={t("audit.title")} lead={t("audit.lead")} width="wide">
        <Content />
      </Page>
    </ForAdmins>
  );
}

function Content(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const asked = createMemo(() => readAuditQuestion(params));
  const isFiltered = () => Object.values(asked()).some((value) => value !== null);
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadAudit(asked(), pages()));
  // Filters stay in the address, so that a person's page can link to what concerns them.
  const change = (part: Record<string, string | null>) => setParams(part, { replace: true });
  return (
    <>
      <AuditFilters asked={asked()} onChange={change} />
      <SaveTable title={t("audit.title")} read={() => readWholeAudit(asked()).then(tableOfAudit)} />
      <Suspense fallback={<RowsSkeleton />}>
        <ChosenPeople asked={asked()} rows={list()?.rows ?? []} onChange={change} />
        <AuditRows
          rows={list()?.rows ?? []}
          hasMore={list()?.hasMore === true}
          isFiltered={isFiltered()}
          onMore={() => void startTransition(() => setPages((count) => count + 1))}
          onNarrow={change}
        />
      </Suspense>
    </>
  );
}
