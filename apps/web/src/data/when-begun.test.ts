import { expect, test } from "vitest";

import { beganAt, noteBegun, usualLeftMs } from "./when-begun.ts";

test("two minutes are usual, and no moment less than none is left of them", () => {
  expect(usualLeftMs(1_000, 31_000)).toBe(90_000);
  expect(usualLeftMs(1_000, 500_000)).toBe(0);
});

test("an episode that is tried again begins anew; others began when they were asked for", () => {
  const old = { id: "old", createdAt: 1_000 };
  expect(beganAt(old)).toBe(1_000);
  noteBegun("old");
  expect(beganAt(old)).toBeGreaterThan(1_000);
  expect(beganAt({ id: "other", createdAt: 2_000 })).toBe(2_000);
});
