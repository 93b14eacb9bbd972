import { type JSX, Match, Show, Switch } from "solid-js";

import { formatPercent } from "../../../i18n/index.ts";
import { t } from "../../../i18n/spend.ts";
import { Facts, joinClasses, Notice, Section } from "../../../ui/index.ts";
import { nameMonth } from "../../../parts/describe-spend.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import type { Spend } from "../../../data/spend.ts";
import { type BudgetState, judgeBudget, listUncertain } from "../sum-spend.ts";

const LOOKS: Record<BudgetState, string> = { open: "bg-accent", near: "bg-warm", used: "bg-bad" };

/** This month's cost, and the rest of its budget. */
export function Month(props: { spend: Spend; isStandIn: boolean }): JSX.Element {
  const budget = () => judgeBudget(props.spend);
  const facts = () => {
    const { leftMicroDollars } = props.spend;
    const { reserved, estimated } = listUncertain(props.spend);
    return [
      leftMicroDollars === null
        ? t("spend.noCap")
        : t("spend.left", { left: formatMoney(leftMicroDollars) }),
      reserved === 0 ? "" : t("spend.reserved", { reserved: formatMoney(reserved) }),
      estimated === 0 ? "" : t("spend.estimated", { estimated: formatMoney(estimated) }),
    ];
  };
  return (
    <Section
      title={t("spend.month")}
      hint={t("spend.monthHint", { month: nameMonth(props.spend.month) })}
    >
      <p class="tabular text-2xl font-bold tracking-tight">{sayTotal(props.spend)}</p>
      <Show when={budget()}>{(known) => <Bar {...known()} />}</Show>
      <div class="mt-2.5">
        <Facts facts={facts()} />
      </div>
      <div class="mt-3 flex flex-col gap-2 empty:hidden">
        <Switch>
          <Match when={budget()?.state === "near"}>
            <Notice icon="alert">{t("spend.near")}</Notice>
          </Match>
          <Match when={budget()?.state === "used"}>
            <Notice icon="alert">{t("spend.used")}</Notice>
          </Match>
        </Switch>
        <Show when={props.spend.capMicroDollars !== null}>
          <p class="max-w-prose text-sm text-ink-soft">{t("spend.atCap")}</p>
        </Show>
        <Show when={props.isStandIn}>
          <Notice icon="volume">{t("spend.standIn", { nothing: formatMoney(0) })}</Notice>
        </Show>
      </div>
    </Section>
  );
}

function sayTotal({ spentMicroDollars, capMicroDollars }: Spend): string {
  const spent = formatMoney(spentMicroDollars);
  return capMicroDollars === null
    ? spent
    : t("spend.ofCap", { spent, cap: formatMoney(capMicroDollars) });
}

function Bar(props: { share: number; state: BudgetState }): JSX.Element {
  return (
    <div
      role="meter"
      aria-label={t("spend.barLabel")}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(props.share * 100)}
      aria-valuetext={formatPercent(props.share)}
      class="mt-3 h-2.5 overflow-hidden rounded-full bg-hover"
    >
      <div
        class={joinClasses("h-full rounded-full", LOOKS[props.state])}
        style={{ width: `${props.share * 100}%` }}
      />
    </div>
  );
}
