import { createUniqueId, type JSX, splitProps } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { describedBy, Field, type FieldParts } from "./field.tsx";

type TextFieldProps = FieldParts & {
  value: string;
  onValue: (value: string) => void;
} & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "value" | "onInput" | "id">;

export function TextField(props: TextFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ["label", "hint", "error", "value", "onValue", "class"]);
  const id = createUniqueId();
  return (
    <Field id={id} label={own.label} hint={own.hint} error={own.error}>
      <input
        type="text"
        {...rest}
        id={id}
        class={joinClasses("field", own.class)}
        value={own.value}
        onInput={(event) => own.onValue(event.currentTarget.value)}
        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={describedBy(id, own)}
      />
    </Field>
  );
}
