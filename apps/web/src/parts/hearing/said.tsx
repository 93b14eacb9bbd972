import { type JSX, Show } from "solid-js";

import type { HeardTrack } from "./heard-parts.ts";

/** What is said at a place; nothing where nobody knows. */
export function Said(props: {
  line: string | null;
  language: HeardTrack["language"];
}): JSX.Element {
  return (
    <Show when={props.line}>
      {(text) => (
        <blockquote
          lang={props.language}
          dir="auto"
          class="mt-1 border-s-2 border-line-strong ps-3 text-sm break-words text-ink-soft"
        >
          {text()}
        </blockquote>
      )}
    </Show>
  );
}
