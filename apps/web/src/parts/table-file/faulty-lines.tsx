import { For, type JSX, Show } from "solid-js";

/** The lines of a file that are left out, each with its reason and its beginning. */
export function FaultyLines(props: {
  title: string;
  /** `why` says the line and what is wrong with it. */
  lines: readonly { why: string; text: string }[];
}): JSX.Element {
  return (
    <Show when={props.lines.length > 0}>
      <h3 class="font-semibold">{props.title}</h3>
      <ul class="mt-2 mb-6 divide-y divide-line border-y border-line text-sm">
        <For each={props.lines}>
          {({ why, text }) => (
            <li class="py-2.5">
              <p class="font-medium">{why}</p>
              <p class="font-mono text-xs wrap-anywhere text-ink-soft">{text}</p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
