import { expect, test } from "vitest";

import { resumePosition } from "./resume.ts";

const cueStartsMs = [0, 40_000, 52_000];
const after = (pausedForMs: number) =>
  resumePosition({ positionMs: 60_000, pausedForMs, cueStartsMs });

test("the longer the pause, the further back", () => {
  expect(after(0)).toBe(60_000);
  expect(after(5_000)).toBe(59_200);
  expect(after(2 * 60_000)).toBe(57_000);
  expect(after(2 * 86_400_000)).toBe(40_000);
});

test("after a while it starts at a sentence, and never before the beginning", () => {
  const early = { positionMs: 1_000, pausedForMs: 2 * 3_600_000, cueStartsMs };
  expect(resumePosition(early)).toBe(0);
  expect(after(2 * 3_600_000)).toBe(50_000);
});
