import type { JSX } from "solid-js";

import { joinClasses } from "./class-names.ts";

const LOOKS = {
  bad: "bg-bad-soft text-bad",
  good: "bg-good-soft text-good",
  warm: "bg-warm-soft text-warm",
  plain: "bg-hover text-ink-soft",
};

/** A word that tells a state. */
export function Mark(props: { look: keyof typeof LOOKS; children: JSX.Element }): JSX.Element {
  return (
    <span
      class={joinClasses(
        "shrink-0 rounded-sm px-1.5 py-0.5 text-xs font-medium whitespace-nowrap",
        LOOKS[props.look],
      )}
    >
      {props.children}
    </span>
  );
}
