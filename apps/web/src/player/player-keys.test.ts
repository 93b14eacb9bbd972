import { expect, test } from "vitest";

import { actionOfKey, asksForKeys } from "./player-keys.ts";

function strokeOf(key: string, options: { target?: Element; shiftKey?: boolean } = {}) {
  const { target = null, shiftKey = false } = options;
  return { key, target, shiftKey, ctrlKey: false, metaKey: false, altKey: false };
}

function press(key: string, options: { target?: Element; shiftKey?: boolean } = {}) {
  const done: string[] = [];
  actionOfKey(strokeOf(key, options), {
    toggle: () => done.push("toggle"),
    skip: (ms) => done.push(`skip ${ms}`),
    toggleMute: () => done.push("mute"),
    mark: () => done.push("mark"),
    showChapters: () => done.push("chapters"),
    repeatLine: () => done.push("repeat"),
    repeatSlowly: () => done.push("slowly"),
    changeSpeed: (by) => done.push(`speed ${by}`),
  })?.();
  return done.join();
}

test("the keys of a player: play, ten back, thirty on, mute, bookmark, chapters, a line again, speed", () => {
  expect([" ", "ArrowLeft", "ArrowRight", "M", "b", "L", "r", "S"].map((key) => press(key))) //
    .toEqual([
      "toggle",
      "skip -10000",
      "skip 30000",
      "mute",
      "mark",
      "chapters",
      "repeat",
      "slowly",
    ]);
  expect(press("ArrowUp", { shiftKey: true })).toBe("speed 0.1");
  expect(press("ArrowDown", { shiftKey: true })).toBe("speed -0.1");
});

test("keys that belong to a field or a button are left to it", () => {
  for (const name of ["input", "textarea", "select", "button"]) {
    const target = document.createElement(name);
    expect(press(" ", { target })).toBe("");
    expect(asksForKeys(strokeOf("?", { target }))).toBe(false);
  }
});

test("up and down scroll the page, whether something plays or not", () => {
  expect(press("ArrowUp")).toBe("");
  expect(press("ArrowDown")).toBe("");
});

test("a question mark asks for the keys, with shift or without", () => {
  expect(asksForKeys(strokeOf("?"))).toBe(true);
  expect(asksForKeys(strokeOf("?", { shiftKey: true }))).toBe(true);
  expect(asksForKeys({ ...strokeOf("?"), ctrlKey: true })).toBe(false);
});
