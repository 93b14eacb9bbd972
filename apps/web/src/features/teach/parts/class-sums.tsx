import { For, type JSX } from "solid-js";

import type { ClassTotals } from "../../../data/teaching.ts";
import { t } from "../../../i18n/class.ts";
import { regionLocale } from "../../../i18n/index.ts";
import { SaveTable } from "../../../parts/save-table.tsx";

const SUMS = ["learners", "active", "answers", "due", "weak", "overruled"] as const;

/** The class as a whole. */
export function ClassSums(props: { totals: ClassTotals }): JSX.Element {
  const table = () => ({ columns: SUMS, rows: [props.totals] });
  return (
    <div class="mb-8 flex flex-col gap-3">
      <dl class="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        <For each={SUMS}>
          {(name) => (
            <div class="flex flex-col-reverse justify-end">
              <dt class="text-sm text-ink-soft">{t(`class.${name}`)}</dt>
              <dd class="tabular text-2xl font-semibold">
                {props.totals[name].toLocaleString(regionLocale())}
              </dd>
            </div>
          )}
        </For>
      </dl>
      <SaveTable title={t("class.table")} read={table} isEmpty={props.totals.learners === 0} />
    </div>
  );
}
