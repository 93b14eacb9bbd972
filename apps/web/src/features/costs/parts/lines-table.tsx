import { For, type JSX } from "solid-js";

import { regionLocale } from "../../../i18n/index.ts";
import { t } from "../../../i18n/spend.ts";
import { describeUnits, nameSupplier } from "../../../parts/describe-spend.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import type { SpentLine } from "../../../data/spend.ts";

const FIGURE = "tabular py-2.5 pl-4 text-right align-top whitespace-nowrap";

interface LinesTableProps {
  /** Groups of lines by month or day. */
  groups: { name: string; lines: SpentLine[] }[];
  caption: string;
  isStandIn: boolean;
}

/** Suppliers and models with use and cost, grouped; narrow screens show the use below the name. */
export function LinesTable(props: LinesTableProps): JSX.Element {
  return (
    <table class="w-full text-sm">
      <caption class="sr-only">{props.caption}</caption>
      <thead>
        <tr class="border-b border-line text-xs font-medium text-ink-faint">
          <th scope="col" class="py-2 text-left font-medium">
            {t("spend.supplier")}
          </th>
          <th scope="col" class="hidden py-2 pl-4 text-right font-medium sm:table-cell">
            {t("spend.calls")}
          </th>
          <th scope="col" class="hidden py-2 pl-4 text-right font-medium sm:table-cell">
            {t("spend.amount")}
          </th>
          <th scope="col" class="py-2 pl-4 text-right font-medium">
            {t("spend.settled")}
          </th>
          <th scope="col" class="py-2 pl-4 text-right font-medium">
            {t("spend.pending")}
          </th>
        </tr>
      </thead>
      <For each={props.groups}>
        {(group) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan="5" class="pt-5 pb-1 text-left font-semibold">
                {group.name}
              </th>
            </tr>
            <For each={group.lines}>
              {(line) => <Line line={line} isStandIn={props.isStandIn} />}
            </For>
          </tbody>
        )}
      </For>
    </table>
  );
}

function Line(props: { line: SpentLine; isStandIn: boolean }): JSX.Element {
  const use = () => [t("spend.callCount", { count: props.line.calls }), describeUnits(props.line)];
  return (
    <tr class="border-b border-line">
      <th scope="row" class="py-2.5 text-left font-normal break-words">
        {nameSupplier(props.line, props.isStandIn)}
        <span class="tabular block text-xs text-ink-soft sm:hidden">{use().join(" · ")}</span>
      </th>
      <td class={`${FIGURE} hidden text-ink-soft sm:table-cell`}>
        {props.line.calls.toLocaleString(regionLocale())}
      </td>
      <td class={`${FIGURE} hidden text-ink-soft sm:table-cell`}>{describeUnits(props.line)}</td>
      <td class={FIGURE}>{formatMoney(props.line.settledMicroDollars)}</td>
      <td class={`${FIGURE} text-ink-soft`}>{formatMoney(props.line.reservedMicroDollars)}</td>
    </tr>
  );
}
