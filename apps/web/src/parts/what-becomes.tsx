import { For, type JSX } from "solid-js";

import { Icon } from "../ui/index.ts";

/** What a deletion takes away, or leaves. */
export function WhatBecomes(props: {
  title: string;
  icon: "trash" | "check";
  texts: readonly string[];
}): JSX.Element {
  return (
    <div>
      <h2 class="mb-2 font-semibold">{props.title}</h2>
      <ul class="flex flex-col gap-2">
        <For each={props.texts}>
          {(text) => (
            <li class="flex items-start gap-2.5 text-ink-soft">
              <Icon name={props.icon} size={18} class="mt-[3px] shrink-0" />
              <span>{text}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
