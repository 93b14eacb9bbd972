import { createSignal, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import { press, showPart } from "../testing/show-part.tsx";
import { showToast, ToastRegion } from "./toast.tsx";

test("messages stand in the sheet that covers the page, and on the page again once it is closed", () => {
  const [isOpen, setOpen] = createSignal(true);
  const undo = vi.fn<() => void>();
  const place = showPart(() => (
    <>
      <main>
        <ToastRegion />
      </main>
      <Show when={isOpen()}>
        <dialog open>
          <ToastRegion class="absolute" />
        </dialog>
      </Show>
    </>
  ));
  const shown = (where: string) => place.querySelector(`${where} p`)?.textContent;
  showToast({ message: "Removed.", action: { label: "Undo", run: undo } });
  expect([shown("main"), shown("dialog")]).toEqual([undefined, "Removed."]);
  setOpen(false);
  expect([shown("main"), shown("dialog")]).toEqual(["Removed.", undefined]);
  press(place, "Undo");
  expect(undo).toHaveBeenCalledOnce();
  expect(shown("main")).toBeUndefined();
});
