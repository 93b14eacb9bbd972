import { createUniqueId, type JSX, splitProps } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { describedBy, Field, type FieldParts } from "./field.tsx";

type TextAreaFieldProps = FieldParts & {
  value: string;
  onValue: (value: string) => void;
  /** Shows the name only to screen readers, where the context makes it clear. */
  isLabelHidden?: boolean;
} & Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onInput" | "id">;

/** A field for sentences that grows with its content. */
export function TextAreaField(props: TextAreaFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, [
    "label",
    "hint",
    "error",
    "value",
    "onValue",
    "isLabelHidden",
    "class",
  ]);
  const id = createUniqueId();
  return (
    <Field
      id={id}
      label={own.label}
      hint={own.hint}
      error={own.error}
      isLabelHidden={own.isLabelHidden ?? false}
    >
      <textarea
        rows="2"
        {...rest}
        id={id}
        class={joinClasses("field field-sizing-content resize-y py-2.5", own.class)}
        value={own.value}
        onInput={(event) => own.onValue(event.currentTarget.value)}
        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={describedBy(id, own)}
      />
    </Field>
  );
}
