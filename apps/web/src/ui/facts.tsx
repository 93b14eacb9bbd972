import { For, type JSX } from "solid-js";

/** Short facts in a row, separated by dots; a dot at the beginning of a line is clipped. */
export function Facts(props: { facts: readonly string[] }): JSX.Element {
  return (
    <div class="overflow-hidden text-sm text-ink-soft">
      <ul class="tabular -ml-4 flex flex-wrap">
        <For each={props.facts.filter((fact) => fact !== "")}>
          {(fact) => (
            <li class="relative pl-4 before:absolute before:left-1.5 before:text-ink-faint before:content-['·']">
              {fact}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
