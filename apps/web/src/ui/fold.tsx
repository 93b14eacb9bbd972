import { type JSX, untrack } from "solid-js";

import { Icon } from "./icons.tsx";

/** Details that few people want, behind one line. */
export function Fold(props: {
  label: string;
  /** For content that is only loaded when it opens. */
  onOpen?: () => void;
  isOpenAtFirst?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <details
      class="group text-sm"
      open={untrack(() => props.isOpenAtFirst)}
      onToggle={(event) => event.currentTarget.open && props.onOpen?.()}
    >
      <summary class="-ml-1 inline-flex min-h-11 list-none items-center gap-1 rounded-md px-1 text-ink-soft hover:text-ink sm:min-h-9 [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevronDown"
          size={16}
          class="-rotate-90 transition-transform duration-150 group-open:rotate-0"
        />
        {props.label}
      </summary>
      <div class="pb-2">{props.children}</div>
    </details>
  );
}
