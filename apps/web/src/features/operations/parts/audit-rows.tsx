import { For, type JSX, Show } from "solid-js";

import type { AuditRow as Row } from "../../../data/audit.ts";
import { t } from "../../../i18n/audit.ts";
import { type AuditNarrowing, AuditRow } from "../../../parts/audit/audit-row.tsx";
import { Button } from "../../../ui/index.ts";

interface Props {
  rows: readonly Row[];
  hasMore: boolean;
  isFiltered: boolean;
  onMore: () => void;
  onNarrow: (part: AuditNarrowing) => void;
}

export function AuditRows(props: Props): JSX.Element {
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={props.rows}
          fallback={
            <li class="py-5 text-ink-soft">
              {t(props.isFiltered ? "audit.noneSuch" : "audit.none")}
            </li>
          }
        >
          {(row) => <AuditRow row={row} onNarrow={props.onNarrow} />}
        </For>
      </ul>
      <Show when={props.hasMore}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => props.onMore()}>{t("audit.more")}</Button>
        </div>
      </Show>
    </>
  );
}
