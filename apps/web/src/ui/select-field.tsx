import { createUniqueId, For, type JSX, splitProps } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { describedBy, Field, type FieldParts } from "./field.tsx";
import { Icon } from "./icons.tsx";

export interface Choice<TValue extends string> {
  value: TValue;
  label: string;
  hint?: string;
}

type SelectFieldProps<TValue extends string> = FieldParts & {
  value: TValue;
  choices: readonly Choice<TValue>[];
  onValue: (value: TValue) => void;
  /** Shows the name only to screen readers, where the context makes it clear. */
  isLabelHidden?: boolean;
} & Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange" | "id">;

/** The platform's own select. */
export function SelectField<TValue extends string>(props: SelectFieldProps<TValue>): JSX.Element {
  const [own, rest] = splitProps(props, [
    "label",
    "hint",
    "error",
    "value",
    "choices",
    "onValue",
    "isLabelHidden",
    "class",
  ]);
  const id = createUniqueId();
  const handleChange = (value: string) => {
    const chosen = own.choices.find((choice) => choice.value === value);
    if (chosen !== undefined) own.onValue(chosen.value);
  };
  const control = () => (
    <div class="relative">
      <select
        {...rest}
        id={id}
        class={joinClasses("field appearance-none pr-9", own.class)}

        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={describedBy(id, own)}
        onChange={(event) => handleChange(event.currentTarget.value)}
      >
        <For each={own.choices}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === own.value}>
              {choice.label}
            </option>
          )}
        </For>
      </select>
      <Icon
        name="chevronDown"
        size={16}
        class="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft"
      />
    </div>
  );
  return (
    <Field
      id={id}
      label={own.label}
      hint={own.hint}
      error={own.error}
      isLabelHidden={own.isLabelHidden ?? false}
    >
      {control()}
    </Field>
  );
}
