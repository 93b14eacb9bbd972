import { type JSX, Show } from "solid-js";

import type { ClassPrice } from "../../../data/class-order.ts";
import { t } from "../../../i18n/class-order.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import { Facts, Notice, Section } from "../../../ui/index.ts";

/** How many episodes, what they need, and whether the budget holds it. */
export function ClassPriceFacts(props: { price: ClassPrice }): JSX.Element {
  const isTooMuch = () =>
    props.price.leftMicroDollars !== null &&
    props.price.microDollars > props.price.leftMicroDollars;
  const left = () =>
    props.price.leftMicroDollars === null
      ? t("order.noLimit")
      : t("order.left", { money: formatMoney(props.price.leftMicroDollars) });
  return (
    <Show
      when={props.price.episodes > 0}
      fallback={<p class="border-y border-line py-4 text-ink-soft">{t("order.nobody")}</p>}
    >
      <Section title={t("order.price")} hint={t("order.price.hint")}>
        <p class="tabular text-lg font-semibold">
          {t("order.money", { money: formatMoney(props.price.microDollars) })}
        </p>
        <Facts
          facts={[
            t("order.episodes", { count: props.price.episodes }),
            props.price.speechCharacters === 0
              ? ""
              : t("order.characters", { count: props.price.speechCharacters }),
            props.price.modelTokens === 0
              ? ""
              : t("order.tokens", { count: props.price.modelTokens }),
          ]}
        />
        <p class="mt-2 text-sm">{left()}</p>
        <Show when={isTooMuch()}>
          <div class="mt-4">
            <Notice icon="alert">{t("order.tooMuch")}</Notice>
          </div>
        </Show>
      </Section>
    </Show>
  );
}
