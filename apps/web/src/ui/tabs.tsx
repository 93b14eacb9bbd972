import { createUniqueId, For, type JSX } from "solid-js";

import { joinClasses } from "./class-names.ts";

interface TabsProps<TName extends string> {
  label: string;
  tabs: readonly { name: TName; text: string }[];
  chosen: TName;
  onChoose: (name: TName) => void;
  class?: string;
  /** Whether it is part of a page and grows with its content; otherwise the content scrolls. */
  isInPage?: boolean;
  /** The content of the chosen tab. */
  children: JSX.Element;
  panelRef?: (panel: HTMLElement) => void;
}

/** Tabs, of which one is shown. Arrow keys move between them. */
export function Tabs<TName extends string>(props: TabsProps<TName>): JSX.Element {
  const id = createUniqueId();
  let list: HTMLDivElement | undefined;
  const walk = (event: KeyboardEvent) => {
    const at = nextTab(event.key, {
      at: props.tabs.findIndex(({ name }) => name === props.chosen),
      count: props.tabs.length,
    });
    const next = at === null ? undefined : props.tabs[at];
    if (next === undefined) return;
    event.preventDefault();
    props.onChoose(next.name);
    list?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  };
  return (
    <div class={joinClasses("flex min-h-0 flex-col", props.class)}>
      <div
        ref={(element) => (list = element)}
        role="tablist"
        aria-label={props.label}
        class={joinClasses(
          "flex shrink-0 bg-sunken p-1",
          props.isInPage ? "max-w-md flex-wrap rounded-[1.375rem]" : "mx-5 rounded-full",
        )}
        onKeyDown={walk}
      >
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-selected={tab.name === props.chosen}
              aria-controls={`${id}-panel`}
              tabindex={tab.name === props.chosen ? "0" : "-1"}
              class={joinClasses(
                "relative min-h-9 flex-1 rounded-full px-2 text-sm font-medium text-ink-soft transition-colors duration-150 before:absolute before:inset-x-0 before:-inset-y-1 hover:text-ink aria-selected:bg-surface aria-selected:text-ink aria-selected:shadow-near",
                // With large letters the names of a page's tabs take a second line.
                props.isInPage ? "min-w-fit whitespace-nowrap" : "min-w-0 truncate",
              )}
              onClick={() => props.onChoose(tab.name)}
            >
              {tab.text}
            </button>
          )}
        </For>
      </div>
      <div
        ref={(element) => props.panelRef?.(element)}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${props.chosen}`}
        tabindex="0"
        class={joinClasses(
          "relative min-h-0 flex-1 pt-5",
          props.isInPage
            ? "rounded-md outline-offset-4"
            : "overflow-y-auto overscroll-contain px-5 pb-8 -outline-offset-2",
        )}
      >
        {props.children}
      </div>
    </div>
  );
}

/** The tab that a key leads to, cyclically; null for other keys. */
function nextTab(key: string, { at, count }: { at: number; count: number }): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
