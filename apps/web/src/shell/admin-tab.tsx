import { A, useLocation } from "@solidjs/router";
import { createUniqueId, For, type JSX } from "solid-js";

import { t } from "../i18n/index.ts";
import { Icon, joinClasses } from "../ui/index.ts";
import type { Place } from "./navigation.tsx";

/** The pages for admins behind one tab: a phone has no room for a tab of each. */
export function AdminTab(props: { places: Place[] }): JSX.Element {
  const id = createUniqueId();
  const location = useLocation();
  let list: HTMLDivElement | undefined;
  const isHere = () => props.places.some(({ href }) => location.pathname.startsWith(href));
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        class={joinClasses(
          "flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium -outline-offset-4",
          isHere() ? "text-accent-ink" : "text-ink-soft",
        )}
      >
        <Icon name="more" size={22} class="rotate-90" />
        <span class="max-w-full truncate px-1">{t("nav.admin")}</span>
      </button>
      <div
        ref={(element) => (list = element)}
        id={id}
        popover="auto"
        class="fixed top-auto right-2 bottom-[calc(var(--tab-bar)+8px)] left-auto m-0 w-56 rounded-lg bg-surface p-1.5 text-ink shadow-float"
      >
        <For each={props.places}>
          {(place) => (
            <A
              href={place.href}
              class="flex min-h-12 items-center gap-3 rounded-md px-3 text-sm font-medium -outline-offset-2 hover:bg-hover"
              activeClass="!text-accent-ink"
              onClick={() => list?.hidePopover()}
            >
              <Icon name={place.icon} />
              {t(place.text)}
            </A>
          )}
        </For>
      </div>
    </>
  );
}
