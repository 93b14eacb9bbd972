import { createUniqueId, For, type JSX, Show } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { FieldNotes } from "./field.tsx";
import type { Choice } from "./select-field.tsx";

interface CheckCardsProps<TValue extends string> {
  legend: string;
  isLegendHidden?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  choices: readonly Choice<TValue>[];
  chosen: readonly TValue[];
  onChosen: (chosen: TValue[]) => void;
  /** The most that can be chosen; then the others are disabled. */
  most?: number;
}

/** Checkboxes whose whole row is the target. Choices stay in the order in which they were made. */
export function CheckCards<TValue extends string>(props: CheckCardsProps<TValue>): JSX.Element {
  const id = createUniqueId();
  const isChosen = (value: TValue) => props.chosen.includes(value);
  const isFull = () => props.chosen.length >= (props.most ?? Infinity);
  const choose = (value: TValue, isOn: boolean) => {
    const others = props.chosen.filter((one) => one !== value);
    props.onChosen(isOn ? [...others, value] : others);
  };
  const described = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset class="min-w-0" aria-describedby={described() || undefined}>
      <legend class={joinClasses("text-sm font-medium", props.isLegendHidden && "sr-only")}>
        {props.legend}
      </legend>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      <div class="mt-2 grid gap-2 sm:grid-cols-2">
        <For each={props.choices}>
          {(choice) => (
            <label class="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-4 py-2.5 transition-colors duration-150 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
              <input
                type="checkbox"
                class="mt-0.5 size-5 shrink-0 accent-accent outline-none"
                name={id}
                value={choice.value}
                checked={isChosen(choice.value)}
                disabled={isFull() && !isChosen(choice.value)}
                aria-invalid={props.error ? "true" : undefined}
                onChange={(event) => choose(choice.value, event.currentTarget.checked)}
              />
              <span class="min-w-0 flex-1" dir="auto">
                <span class="block text-sm leading-6 font-semibold wrap-anywhere">
                  {choice.label}
                </span>
                <Show when={choice.hint}>
                  <span class="block text-sm text-ink-soft wrap-anywhere">{choice.hint}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
