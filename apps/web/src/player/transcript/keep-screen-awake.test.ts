import { createRoot, createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";

import { settle } from "../../testing/show-part.tsx";

afterEach(() => {
  Reflect.deleteProperty(navigator, "wakeLock");
  vi.resetModules();
});

/** A device that counts the locks that are held. */
function lendScreen(request?: () => Promise<never>) {
  let held = 0;
  const wakeLock = {
    request:
      request ??
      (async () => {
        held += 1;
        return { release: async () => void (held -= 1) };
      }),
  };
  Object.defineProperty(navigator, "wakeLock", { value: wakeLock, configurable: true });
  return { held: () => held };
}

async function readAlong() {
  const { keepScreenAwake } = await import("./keep-screen-awake.ts");
  return createRoot((leave) => {
    const [isReading, setReading] = createSignal(false);
    keepScreenAwake({ isReading });
    return { setReading, leave };
  });
}

test("the screen stays on while the voice reads, and no longer", async () => {
  const screen = lendScreen();
  const { setReading, leave } = await readAlong();
  expect(screen.held()).toBe(0);
  setReading(true);
  await settle();
  expect(screen.held()).toBe(1);
  setReading(false);
  await settle();
  expect(screen.held()).toBe(0);
  setReading(true);
  await settle();
  leave();
  await settle();
  expect(screen.held()).toBe(0);
});

test("a device that refuses is left alone", async () => {
  const refuse = vi.fn<() => Promise<never>>(() =>
    Promise.reject(new DOMException("Battery", "NotAllowedError")),
  );
  lendScreen(refuse);
  const { setReading, leave } = await readAlong();
  setReading(true);
  await settle();
  leave();
  await settle();
  expect(refuse).toHaveBeenCalledOnce();
});
