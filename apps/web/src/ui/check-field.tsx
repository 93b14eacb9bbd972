import { createUniqueId, type JSX, Show } from "solid-js";

interface CheckFieldProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  disabled?: boolean;
}

/** An on-off choice, drawn as a switch; the whole line is the target. */
export function CheckField(props: CheckFieldProps): JSX.Element {
  const id = createUniqueId();
  return (
    <label class="flex min-h-11 cursor-pointer items-start justify-between gap-4 py-2">
      <span class="min-w-0">
        <span class="block text-sm leading-6 font-medium">{props.label}</span>
        <Show when={props.hint}>
          <span id={`${id}-hint`} class="block text-sm text-ink-soft">
            {props.hint}
          </span>
        </Show>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChecked(event.currentTarget.checked)}
        class="relative mt-0.5 h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full bg-line-strong transition-colors duration-150 before:absolute before:top-0.5 before:left-0.5 before:size-5 before:rounded-full before:bg-surface before:transition-transform before:duration-150 checked:bg-accent checked:before:translate-x-4 disabled:opacity-55"
      />
    </label>
  );
}
