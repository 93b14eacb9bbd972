import { createSignal, createUniqueId, For, type JSX, onCleanup, Show } from "solid-js";

import { IconButton } from "./button.tsx";
import { joinClasses } from "./class-names.ts";
import { Icon, type IconName } from "./icons.tsx";

export interface MenuItem {
  label: string;
  /** An explanation in a line below. */
  hint?: string;
  icon: IconName;
  run: () => void;
  isDangerous?: boolean;
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The dots that open further actions; arrows move in the menu, Escape closes it. */
export function MoreMenu(props: { label: string; items: MenuItem[] }): JSX.Element {
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  let wrapper: HTMLDivElement | undefined;
  const options = () => [...(wrapper?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const open = () => {
    setOpen(true);
    // What floats at the bottom would cover it: the browser scrolls only into the window.
    wrapper?.querySelector("[role=menu]")?.scrollIntoView({ block: "nearest" });
    options()[0]?.focus({ preventScroll: true });
  };
  const close = () => {
    setOpen(false);
    wrapper?.querySelector("button")?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!isOpen()) return;
    if (event.key === "Escape") {
      // What the menu stands in, a sheet for one, stays open.
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const all = options();
    all[
      move(
        all.findIndex((option) => option === document.activeElement),
        all.length,
      )
    ]?.focus();
  };
  const closeOutside = (event: Event) => {
    if (event.target instanceof Node && !wrapper?.contains(event.target)) setOpen(false);
  };
  document.addEventListener("pointerdown", closeOutside);
  document.addEventListener("focusin", closeOutside);
  onCleanup(() => {
    document.removeEventListener("pointerdown", closeOutside);
    document.removeEventListener("focusin", closeOutside);
  });
  return (
    <div ref={(element) => (wrapper = element)} class="relative" onKeyDown={handleKey}>
      <IconButton
        icon="more"
        label={props.label}
        aria-haspopup="menu"
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={() => (isOpen() ? close() : open())}
      />
      <Show when={isOpen()}>
        <div
          id={id}
          role="menu"
          aria-label={props.label}
          class="absolute top-full right-0 z-20 mt-1 w-max min-w-48 scroll-mb-[calc(max(var(--shell-bottom)+var(--player-height),var(--bar-rise))+8px)] rounded-md bg-surface p-1 shadow-float"
        >
          <For each={props.items}>
            {(item) => (
              <button
                type="button"
                role="menuitem"
                tabindex="-1"
                class={joinClasses(
                  "flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left text-sm font-medium -outline-offset-2 hover:bg-hover",
                  item.isDangerous && "text-bad",
                )}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                <Icon name={item.icon} size={18} />
                <span>
                  {item.label}
                  <Show when={item.hint}>
                    <span class="block max-w-56 pb-1 text-xs font-normal text-ink-soft">
                      {item.hint}
                    </span>
                  </Show>
                </span>
              </button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
