import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/** Absent in some browsers, and on pages that are reached by plain http. */
const devices: Partial<Pick<Navigator, "wakeLock">> = navigator;

/**
 * Keeps the screen on while somebody reads along. Browsers give the lock up when the page is hidden, so it is
 * requested again when the page is back. A refusal (a low battery, for example) leaves the screen to the device.
 */
export function keepScreenAwake({ isReading }: { isReading: Accessor<boolean> }): void {
  const { wakeLock } = devices;
  if (wakeLock === undefined) return;
  const [isVisible, setVisible] = createSignal(document.visibilityState === "visible");
  const noticeVisibility = () => setVisible(document.visibilityState === "visible");
  document.addEventListener("visibilitychange", noticeVisibility);
  onCleanup(() => document.removeEventListener("visibilitychange", noticeVisibility));
  createEffect(() => {
    if (!isReading() || !isVisible()) return;
    const lock = wakeLock.request("screen").catch(() => null);
    onCleanup(() => void lock.then((held) => held?.release()));
  });
}
