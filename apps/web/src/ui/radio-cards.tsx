import { createUniqueId, For, type JSX, Show } from "solid-js";

import { joinClasses } from "./class-names.ts";
import type { Choice } from "./select-field.tsx";

interface CardChoice<TValue extends string> extends Choice<TValue> {
  /** A word next to the name that marks this option. */
  mark?: string | undefined;
  /** Figures at the end of the card. */
  aside?: JSX.Element;
}

interface RadioCardsProps<TValue extends string> {
  legend: string;
  value: TValue | null;
  choices: readonly CardChoice<TValue>[];
  onValue: (value: TValue) => void;
  /** Side by side if there is room. */
  columns?: 2 | 3;
  isLegendHidden?: boolean;
}

/** Radio buttons whose whole row is the target, each with one sentence. */
export function RadioCards<TValue extends string>(props: RadioCardsProps<TValue>): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="min-w-0">
      <legend class={joinClasses("mb-2 text-sm font-medium", props.isLegendHidden && "sr-only")}>
        {props.legend}
      </legend>
      <div
        class={joinClasses(
          "grid gap-2",
          props.columns === 2 && "min-[360px]:grid-cols-2",
          props.columns === 3 && "sm:grid-cols-3",
        )}
      >
        <For each={props.choices}>
          {(choice) => (
            <label class="relative flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-4 py-3 transition-colors duration-150 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                class="peer mt-0.5 size-5 shrink-0 appearance-none rounded-full border-2 border-line-strong bg-surface outline-none checked:border-[6px] checked:border-accent"
                name={name}
                value={choice.value}
                checked={choice.value === props.value}
                onChange={() => props.onValue(choice.value)}
              />
              <span class="min-w-0 flex-1">
                <span class="flex flex-wrap items-center gap-x-2 text-sm leading-6 font-semibold">
                  {choice.label}
                  <Show when={choice.mark}>
                    <span class="rounded-sm border border-line bg-surface px-1.5 text-xs font-medium text-ink-soft">
                      {choice.mark}
                    </span>
                  </Show>
                </span>
                <Show when={choice.hint}>
                  <span class="block text-sm text-ink-soft">{choice.hint}</span>
                </Show>
                <Show when={choice.aside}>
                  <span class="mt-2 block">{choice.aside}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
