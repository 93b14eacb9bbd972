import type { JSX } from "solid-js";

/** Above a list: a box that chooses all rows that are shown, and what can be done to the chosen. */
export function ChooseAll(props: {
  /** What the box does, or how many are chosen. */
  label: string;
  isAll: boolean;
  onAll: (isAll: boolean) => void;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <label class="flex min-h-11 cursor-pointer items-center gap-3 pr-2 text-sm font-medium">
        <input
          type="checkbox"
          class="size-5 cursor-pointer accent-accent"
          checked={props.isAll}
          onChange={(event) => props.onAll(event.currentTarget.checked)}
        />
        {props.label}
      </label>
      {props.children}
    </div>
  );
}
