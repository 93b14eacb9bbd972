import type { JSX } from "solid-js";

import { t } from "../../../i18n/spend.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { Section } from "../../../ui/index.ts";
import { nameMonth } from "../../../parts/describe-spend.ts";
import type { Spend } from "../../../data/spend.ts";
import { groupBy } from "../sum-spend.ts";
import { tableOfSpend } from "../table-of-spend.ts";
import { LinesTable } from "./lines-table.tsx";

/** Whole months by supplier. */
export function Months(props: { months: Spend["months"]; isStandIn: boolean }): JSX.Element {
  const groups = () =>
    groupBy(props.months, ({ month }) => month).map(({ name, lines }) => ({
      name: nameMonth(name),
      lines,
    }));
  const table = () =>
    tableOfSpend(props.months.map(({ month, ...line }) => ({ ...line, period: month })));
  return (
    <Section
      title={t("spend.months")}
      actions={<SaveTable title={t("spend.months")} read={table} />}
    >
      <LinesTable caption={t("spend.months")} groups={groups()} isStandIn={props.isStandIn} />
    </Section>
  );
}
