import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadApprovalRule } from "../../../data/approvals.ts";
import { t } from "../../../i18n/approvals.ts";
import { RowsSkeleton, Section } from "../../../ui/index.ts";
import { Rule } from "../parts/approvals/rule.tsx";
import { WaitingList } from "../parts/approvals/waiting-list.tsx";

/** The episodes that wait for this course's teachers, and whether any do. */
export function ApprovalsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const rule = createAsync(() => loadApprovalRule(params.id));
  return (
    <Show when={rule()}>
      {(known) => (
        <>
          <Section title={t("approval.queue")}>
            <Suspense fallback={<RowsSkeleton />}>
              <WaitingList courseId={params.id} isRequired={known().isRequired} />
            </Suspense>
          </Section>
          <Section title={t("approval.rule")}>
            <Rule courseId={params.id} rule={known()} />
          </Section>
        </>
      )}
    </Show>
  );
}
