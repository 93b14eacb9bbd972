import { A, createAsync, useNavigate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { SeenPerson } from "../../../../api.ts";
import { loadAudit } from "../../../../data/audit.ts";
import { t } from "../../../../i18n/person.ts";
import { AuditRow } from "../../../../parts/audit/audit-row.tsx";
import { LoadedSection } from "./loaded-section.tsx";

const SHOWN = 8;

/** The last things that were done to the person's data. */
export function PersonAudit(props: { person: SeenPerson }): JSX.Element {
  return (
    <LoadedSection title={t("person.audit")} hint={t("person.auditHint")} again={loadAudit.key}>
      <Rows person={props.person} />
    </LoadedSection>
  );
}

function Rows(props: { person: SeenPerson }): JSX.Element {
  const navigate = useNavigate();
  const list = createAsync(() => {
    const asked = { action: null, by: null, about: props.person.id, days: null, day: null };
    return loadAudit(asked, 1, SHOWN);
  });
  const open = (part: object) => navigate(`/run/audit?${new URLSearchParams({ ...part })}`);
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={list()?.rows}
          fallback={<li class="py-4 text-ink-soft">{t("person.noAudit")}</li>}
        >
          {(row) => <AuditRow row={row} onNarrow={open} />}
        </For>
      </ul>
      <Show when={list()?.hasMore}>
        <A
          href={`/run/audit?about=${props.person.id}`}
          class="mt-3 inline-flex min-h-11 items-center font-medium text-accent-ink hover:underline"
        >
          {t("person.allAudit")}
        </A>
      </Show>
    </>
  );
}
