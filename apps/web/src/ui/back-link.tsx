import { A } from "@solidjs/router";
import type { JSX } from "solid-js";

import { Icon } from "./icons.tsx";

export function BackLink(props: { href: string; text: string }): JSX.Element {
  return (
    <A
      href={props.href}
      class="-ml-2 mb-3 inline-flex min-h-11 items-center gap-1 rounded-md pr-3 pl-1 text-sm font-medium text-ink-soft hover:text-ink"
    >
      <Icon name="chevronLeft" size={18} />
      {props.text}
    </A>
  );
}
