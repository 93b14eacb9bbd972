import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/spend.ts";
import { Fold, Section } from "../../../ui/index.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { nameDate } from "../../../parts/describe-spend.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import type { Spend } from "../../../data/spend.ts";
import { type DayTotal, findDearest, groupBy, totalDays } from "../sum-spend.ts";
import { tableOfSpend } from "../table-of-spend.ts";
import { LinesTable } from "./lines-table.tsx";

/** The last 60 days as bars, and in detail as a table. */
export function Days(props: { days: Spend["days"]; isStandIn: boolean }): JSX.Element {
  const totals = () => totalDays(props.days, Date.now());
  const sum = () => formatMoney(totals().reduce((all, { microDollars }) => all + microDollars, 0));
  const dearest = () => findDearest(totals());
  const groups = () =>
    groupBy(props.days, ({ date }) => date).map(({ name, lines }) => ({
      name: nameDate(name),
      lines,
    }));
  const table = () =>
    tableOfSpend(props.days.map(({ date, ...line }) => ({ ...line, period: date })));
  return (
    <Section
      title={t("spend.days")}
      actions={
        <Show when={props.days.length > 0}>
          <SaveTable title={t("spend.days")} read={table} />
        </Show>
      }
      hint={dearest() === null ? t("spend.daysFree") : t("spend.daysTotal", { total: sum() })}
    >
      <Show when={dearest()}>{(most) => <Bars totals={totals()} most={most()} sum={sum()} />}</Show>
      <Show when={props.days.length > 0}>
        <div class="mt-2">
          <Fold label={t("spend.daysTable")}>
            <LinesTable caption={t("spend.days")} groups={groups()} isStandIn={props.isStandIn} />
          </Fold>
        </div>
      </Show>
    </Section>
  );
}

function Bars(props: { totals: DayTotal[]; most: DayTotal; sum: string }): JSX.Element {
  const label = () =>
    t("spend.chart", {
      total: props.sum,
      day: nameDate(props.most.date),
      most: formatMoney(props.most.microDollars),
    });
  return (
    <figure>
      <p aria-hidden="true" class="tabular mb-1 text-xs text-ink-faint">
        {formatMoney(props.most.microDollars)}
      </p>
      <div
        role="img"
        aria-label={label()}
        class="flex h-32 items-stretch border-y border-t-line/60 border-b-line-strong"
      >
        <For each={props.totals}>
          {(day) => (
            <div
              class="flex flex-1 items-end px-px hover:bg-hover"
              title={`${nameDate(day.date)} · ${formatMoney(day.microDollars)}`}
            >
              <div
                class="w-full rounded-t-[2px] bg-accent"
                classList={{ "min-h-0.5": day.microDollars > 0 }}
                style={{ height: `${(day.microDollars / props.most.microDollars) * 100}%` }}
              />
            </div>
          )}
        </For>
      </div>
      <figcaption
        aria-hidden="true"
        class="tabular mt-1 flex justify-between text-xs text-ink-faint"
      >
        <span>{nameDate(props.totals[0]?.date ?? "")}</span>
        <span>{nameDate(props.totals.at(-1)?.date ?? "")}</span>
      </figcaption>
    </figure>
  );
}
