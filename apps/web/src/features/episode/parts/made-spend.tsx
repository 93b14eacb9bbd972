import { createMemo, For, type JSX, Show } from "solid-js";

import type { Making } from "../../../data/making.ts";
import { t } from "../../../i18n/desk.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import { describeUnits, nameSupplier } from "../../../parts/describe-spend.ts";
import { useSignedIn } from "../../../session.tsx";
import { Facts } from "../../../ui/index.ts";

type Line = Making["spent"][number];

/** What suppliers were paid, by the step that called them. */
export function MadeSpend(props: { spent: Line[] }): JSX.Element {
  const signedIn = useSignedIn();
  const sum = createMemo(() =>
    props.spent.reduce(
      (all, line) => all + line.settledMicroDollars + line.reservedMicroDollars,
      0,
    ),
  );
  return (
    <Show
      when={props.spent.length > 0}
      fallback={<p class="border-y border-line py-3 text-ink-soft">{t("desk.spent.none")}</p>}
    >
      <ul class="divide-y divide-line border-y border-line">
        <For each={props.spent}>
          {(line) => (
            <li class="flex items-baseline justify-between gap-4 py-3">
              <div class="min-w-0">
                <p class="font-medium break-words">
                  {nameSupplier(line, signedIn().session.speechIsStandIn)}
                </p>
                <Facts facts={factsOf(line)} />
              </div>
              <p class="tabular shrink-0">{formatMoney(line.settledMicroDollars)}</p>
            </li>
          )}
        </For>
      </ul>
      <p class="tabular mt-2 text-right font-medium">
        {t("desk.spent.sum", { money: formatMoney(sum()) })}
      </p>
    </Show>
  );
}

function factsOf(line: Line): string[] {
  const { reservedMicroDollars: reserved, estimatedMicroDollars: estimated } = line;
  return [
    t(`desk.spent.${line.step}`),
    t("desk.spent.calls", { count: line.calls }),
    describeUnits(line),
    reserved === 0 ? "" : t("desk.spent.reserved", { money: formatMoney(reserved) }),
    estimated === 0 ? "" : t("desk.spent.estimated", { money: formatMoney(estimated) }),
  ];
}
