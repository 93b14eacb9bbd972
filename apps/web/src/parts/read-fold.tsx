import { createSignal, type JSX, Show } from "solid-js";

import { Retryable } from "../retryable.tsx";
import { Icon, type IconName, RowsSkeleton } from "../ui/index.ts";

/** A part of a page that is read when somebody opens it. */
export function ReadFold(props: {
  class: string;
  icon?: IconName;
  title: JSX.Element;
  /** Reads it again after a failure. */
  again: () => Promise<void>;
  children: JSX.Element;
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details
      class={`group ${props.class}`}
      onToggle={(event) => event.currentTarget.open && setOpen(true)}
    >
      <summary class="flex min-h-12 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <Show when={props.icon}>
          {(icon) => <Icon name={icon()} size={18} class="text-accent-ink" />}
        </Show>
        <span class="min-w-0 flex-1">{props.title}</span>
        <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
      </summary>
      <div class="pt-1 pb-5">
        <Show when={isOpen()}>
          <Retryable again={() => props.again()} waiting={<RowsSkeleton />}>
            {props.children}
          </Retryable>
        </Show>
      </div>
    </details>
  );
}
