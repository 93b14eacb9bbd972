import { A, createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { loadAttention } from "../../../data/teaching.ts";
import { t } from "../../../i18n/teach.ts";
import { Button, Icon, Section } from "../../../ui/index.ts";
import { listWants } from "../list-wants.ts";

/** Who teaches many courses sees the most urgent first, and the courses below them. */
const SHOWN = 8;

/** What needs attention in the teacher's courses, with links; nothing if all is well. */
export function Attention(props: { courses: CourseView[] }): JSX.Element {
  const attention = createAsync(() => loadAttention());
  const [areAllShown, setAllShown] = createSignal(false);
  const wants = () => listWants(props.courses, attention() ?? [], Date.now());
  const shown = () => wants().slice(0, areAllShown() ? undefined : SHOWN);
  return (
    <Show when={wants().length > 0}>
      <div class="mb-10">
        <Section title={t("attention.title")}>
          <ul class="divide-y divide-line border-y border-line">
            <For each={shown()}>
              {(want) => (
                <li class="relative isolate flex min-h-14 items-center gap-3 py-2.5">
                  <Icon name="alert" size={18} class="shrink-0 text-warm" />
                  <span class="min-w-0 flex-1">
                    <A
                      href={want.href}
                      class="block font-medium before:absolute before:inset-y-0.5 before:-inset-x-3 before:-z-10 before:rounded-md hover:before:bg-hover focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
                    >
                      {t(`attention.${want.what}`, { count: want.count })}
                    </A>
                    <span class="block truncate text-sm text-ink-soft" dir="auto">
                      {want.course}
                    </span>
                  </span>
                  <Icon name="chevronDown" size={18} class="shrink-0 -rotate-90 text-ink-faint" />
                </li>
              )}
            </For>
          </ul>
          <Show when={shown().length < wants().length}>
            <div class="mt-4 flex justify-center">
              <Button onClick={() => setAllShown(true)}>
                {t("attention.all", { count: wants().length })}
              </Button>
            </div>
          </Show>
        </Section>
      </div>
    </Show>
  );
}
