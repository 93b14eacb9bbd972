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
  // Messages of other tests may still be there.
  const isShown = (where: string) =>
    [...place.querySelectorAll(`${where} p`)].some(({ textContent }) => textContent === "Removed.");
  showToast({ message: "Removed.", action: { label: "Undo", run: undo } });
  expect([isShown("main"), isShown("dialog")]).toEqual([false, true]);
  setOpen(false);
  expect([isShown("main"), isShown("dialog")]).toEqual([true, false]);
  press(place, "Undo");
  expect(undo).toHaveBeenCalledOnce();
  expect(isShown("main")).toBe(false);
});
