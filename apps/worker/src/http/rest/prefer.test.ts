import { expect, test } from "vitest";

import { readWait } from "./prefer.ts";

test("a wait is read wherever it stands among other preferences", () => {
  expect(readWait("wait=10")).toBe(10);
  expect(readWait("respond-async, wait=5")).toBe(5);
  expect(readWait('Wait="7"; foo=bar')).toBe(7);
});

test("nobody waits longer than 25 seconds, and without a number not at all", () => {
  expect(readWait("wait=600")).toBe(25);
  expect(readWait("wait=-3")).toBe(0);
  expect(readWait("wait=soon")).toBe(0);
  expect(readWait("nowait=3")).toBe(0);
  expect(readWait("")).toBe(0);
  expect(readWait(undefined)).toBe(0);
});
