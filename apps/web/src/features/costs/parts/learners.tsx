import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/spend.ts";
import { Section } from "../../../ui/index.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import type { Spend } from "../../../data/spend.ts";

/** The most expensive learners of this month. */
export function Learners(props: { learners: Spend["learners"] }): JSX.Element {
  return (
    <Section title={t("spend.learners")}>
      <Show
        when={props.learners.length > 0}
        fallback={<p class="text-sm text-ink-soft">{t("spend.noLearners")}</p>}
      >
        <table class="w-full text-sm">
          <caption class="sr-only">{t("spend.learners")}</caption>
          <thead>
            <tr class="border-b border-line text-xs text-ink-faint">
              <th scope="col" class="py-2 text-left font-medium">
                {t("spend.learner")}
              </th>
              <th scope="col" class="py-2 pl-4 text-right font-medium">
                {t("spend.episodes")}
              </th>
              <th scope="col" class="py-2 pl-4 text-right font-medium">
                {t("spend.cost")}
              </th>
            </tr>
          </thead>
          <tbody class="divide-y divide-line border-b border-line">
            <For each={props.learners}>
              {(learner) => (
                <tr>
                  <th scope="row" dir="auto" class="py-2.5 text-left font-medium break-words">
                    {learner.name}
                  </th>
                  <td class="tabular py-2.5 pl-4 text-right text-ink-soft">{learner.episodes}</td>
                  <td class="tabular py-2.5 pl-4 text-right">
                    {formatMoney(learner.microDollars)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </Section>
  );
}
