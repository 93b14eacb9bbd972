import type { ComponentProps } from "solid-js";
import { expect, test, vi } from "vitest";

import { showPart } from "../testing/show-part.tsx";
import { MoreMenu } from "./menu.tsx";

const menu: ComponentProps<typeof MoreMenu> = {
  label: "More",
  items: [{ label: "Edit", icon: "text", run: () => {} }],
};

test("Escape closes the menu and nothing that it stands in", () => {
  const onKey = vi.fn<(event: KeyboardEvent) => void>();
  const place = showPart(() => (
    <div onKeyDown={onKey}>
      <MoreMenu {...menu} />
    </div>
  ));
  const escape = () => {
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    place.querySelector("[aria-label=More]")?.dispatchEvent(key);
    return key.defaultPrevented;
  };
  place.querySelector<HTMLElement>("[aria-label=More]")?.click();
  expect(place.querySelector("[role=menu]")).not.toBeNull();
  expect(escape()).toBe(true);
  expect(place.querySelector("[role=menu]")).toBeNull();
  expect(onKey).not.toHaveBeenCalled();
  expect(escape()).toBe(false);
  expect(onKey).toHaveBeenCalledOnce();
});
