import { type JSX, Show } from "solid-js";

/** Common to every field: its name, its rule in advance, and its error. */
export interface FieldParts {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** The ids of a control's hint and error. */
export function describedBy(id: string, parts: FieldParts): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : "", parts.error ? `${id}-error` : ""].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

export function Field(
  props: FieldParts & { id: string; isLabelHidden?: boolean; children: JSX.Element },
): JSX.Element {
  return (
    <div class="flex flex-col gap-1.5">
      <label for={props.id} class={props.isLabelHidden ? "sr-only" : "text-sm font-medium"}>
        {props.label}
      </label>
      {props.children}
      <FieldNotes id={props.id} hint={props.hint} error={props.error} />
    </div>
  );
}

export function FieldNotes(props: {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}): JSX.Element {
  return (
    <>
      <Show when={props.hint}>
        <p id={`${props.id}-hint`} class="text-sm text-ink-soft">
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p id={`${props.id}-error`} class="text-sm font-medium text-bad" role="alert">
          {props.error}
        </p>
      </Show>
    </>
  );
}
