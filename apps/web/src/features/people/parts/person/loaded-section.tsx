import { revalidate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { Retryable } from "../../../../retryable.tsx";
import { RowsSkeleton, Section } from "../../../../ui/index.ts";

/** A section that loads by itself: if it fails, the rest of the page stays. */
export function LoadedSection(props: {
  title: string;
  hint?: string;
  /** The key of what it loads. */
  again: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Section title={props.title} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      <Retryable again={() => revalidate(props.again)} waiting={<RowsSkeleton />}>
        {props.children}
      </Retryable>
    </Section>
  );
}
