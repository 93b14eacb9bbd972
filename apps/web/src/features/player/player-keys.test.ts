import { expect, test } from "vitest";

import { actionOfKey } from "./player-keys.ts";

function press(key: string, options: { target?: Element; shiftKey?: boolean; on?: boolean } = {}) {
  const done: string[] = [];
  const stroke = { key, shiftKey: options.shiftKey ?? false, target: options.target ?? null };
  actionOfKey(
    { ...stroke, ctrlKey: false, metaKey: false, altKey: false },
    {
      toggle: () => done.push("toggle"),
      skip: (ms) => done.push(`skip ${ms}`),
      changeVolume: (by) => done.push(`volume ${by}`),
      toggleMute: () => done.push("mute"),
      changeSpeed: (by) => done.push(`speed ${by}`),
      isPlaying: () => options.on ?? true,
    },
  )?.();
  return done.join();
}

test("the keys of a player: play, ten back, thirty on, volume, mute, speed", () => {
  expect([" ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "M"].map((key) => press(key))) //
    .toEqual(["toggle", "skip -10000", "skip 30000", "volume 0.1", "volume -0.1", "mute"]);
  expect(press("ArrowUp", { shiftKey: true })).toBe("speed 0.1");
});

test("keys that belong to a field or a button are left to it", () => {
  for (const name of ["input", "textarea", "select", "button"]) {
    expect(press(" ", { target: document.createElement(name) })).toBe("");
  }
});

test("up and down scroll the page while nothing plays", () => {
  expect(press("ArrowDown", { on: false })).toBe("");
});
