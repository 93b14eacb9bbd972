import type { JSX } from "solid-js";

import { SelectField } from "./select-field.tsx";

/** A select that filters a list, of which the first choice filters nothing. */
export function FilterField(props: {
  label: string;
  /** Names the choice that filters nothing. */
  any: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
  onValue: (value: string | null) => void;
}): JSX.Element {
  return (
    <SelectField
      label={props.label}
      value={props.value ?? ""}
      choices={[{ value: "", label: props.any }, ...props.choices]}
      onValue={(value) => props.onValue(value === "" ? null : value)}
    />
  );
}
