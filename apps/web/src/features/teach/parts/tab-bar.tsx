import { A } from "@solidjs/router";
import { createEffect, For, type JSX, on } from "solid-js";

import { t } from "../../../i18n/teach.ts";
import { findTab, hrefOf, TABS } from "../tabs.ts";

/** A course's tabs as links; on phones the row scrolls, and the current tab stays in view. */
export function TabBar(props: { courseId: string; path: string }): JSX.Element {
  let row: HTMLUListElement | undefined;
  createEffect(
    on(
      () => props.path,
      () => {
        const here = row?.querySelector<HTMLElement>("[aria-current=page]");
        if (row && here)
          row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
      },
    ),
  );
  return (
    <nav aria-label={t("teach.tabs")} class="-mx-5 mb-8 sm:mx-0">
      <ul
        ref={(element) => (row = element)}
        class="relative flex [scrollbar-width:none] overflow-x-auto border-b border-line px-3 sm:px-0"
      >
        <For each={TABS}>
          {(tab) => (
            <li class="shrink-0">
              <A
                href={hrefOf(props.courseId, tab.path)}
                aria-current={tab === findTab(props.path) ? "page" : undefined}
                class="flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium text-ink-soft -outline-offset-2 transition-colors duration-150 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
              >
                {t(tab.text)}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
