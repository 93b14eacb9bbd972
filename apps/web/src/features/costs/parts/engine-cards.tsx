import { For, type JSX, Show } from "solid-js";

import type { SpeechDescription } from "../../../api.ts";
import { t } from "../../../i18n/people.ts";
import { RadioCards } from "../../../ui/index.ts";
import { formatEstimate } from "../../../i18n/format-money.ts";

type Engine = SpeechDescription["engine"];

const ENGINES = ["neural", "standard"] as const satisfies readonly Engine[];

/** The engines, each with the cost of 1,000 episodes. */
export function EngineCards(props: {
  speech: SpeechDescription;
  value: Engine;
  onValue: (engine: Engine) => void;
}): JSX.Element {
  return (
    <div>
      <RadioCards
        legend={t("speech.engine")}
        value={props.value}
        choices={ENGINES.map((engine) => ({
          value: engine,
          label: t(`speech.${engine}`),
          hint: t(`speech.${engine}Hint`),
          mark: engine === props.speech.engine ? t("speech.inUse") : undefined,
          aside: <Prices speech={props.speech} engine={engine} />,
        }))}
        onValue={props.onValue}
      />
      <PriceNote speech={props.speech} />
    </div>
  );
}

function Prices(props: { speech: SpeechDescription; engine: Engine }): JSX.Element {
  const cost = () => props.speech.costs.find(({ engine }) => engine === props.engine);
  return (
    <Show when={cost()}>
      {(known) => (
        <span class="flex flex-wrap gap-x-6 gap-y-0.5">
          <Price name={t("speech.fresh")} text={formatEstimate(known().freshMicroDollars)} />
          <Price name={t("speech.usual")} text={usualPrice(known())} />
        </span>
      )}
    </Show>
  );
}

function usualPrice({ usualMicroDollars }: SpeechDescription["costs"][number]): string {
  return usualMicroDollars === null ? t("speech.usualUnknown") : formatEstimate(usualMicroDollars);
}

function Price(props: { name: string; text: string }): JSX.Element {
  return (
    <span class="flex min-w-52 items-baseline gap-2">
      <span class="text-sm text-ink-soft">{props.name}</span>
      <span class="tabular text-sm font-semibold">{props.text}</span>
    </span>
  );
}

/** Explains the prices, and that the local voice is free. */
function PriceNote(props: { speech: SpeechDescription }): JSX.Element {
  const sentences = () => [
    t("speech.priceFresh"),
    ...(props.speech.usualCharacters === null
      ? []
      : [t("speech.priceUsual", { count: Math.round(props.speech.usualCharacters) })]),
    ...(props.speech.isStandIn ? [t("speech.priceStandIn")] : []),
  ];
  return (
    <div class="mt-3 flex flex-col gap-1 text-sm text-ink-soft">
      <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
    </div>
  );
}
