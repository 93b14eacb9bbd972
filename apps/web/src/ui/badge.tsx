import type { JSX } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { Icon, type IconName } from "./icons.tsx";

const LOOKS = {
  good: "bg-good-soft text-good",
  warm: "bg-warm-soft text-warm",
  plain: "bg-sunken text-ink-soft",
} as const;

/** A round sign in front of what came of something; the words beside it say the same. */
export function Badge(props: { icon: IconName; look: keyof typeof LOOKS }): JSX.Element {
  return (
    <span
      class={joinClasses(
        "flex size-9 shrink-0 items-center justify-center rounded-full",
        LOOKS[props.look],
      )}
    >
      <Icon name={props.icon} />
    </span>
  );
}
