import { expect, test } from "vitest";

import { findCurrent } from "./find-cue.ts";

const cues = [{ startMs: 100 }, { startMs: 2_000 }, { startMs: 5_000 }];

test("nothing is lit before the first cue", () => {
  expect(findCurrent(cues, 99)).toBe(-1);
  expect(findCurrent([], 10)).toBe(-1);
});

test("a cue is lit from its start until the next one starts, gaps included", () => {
  expect(findCurrent(cues, 100)).toBe(0);
  expect(findCurrent(cues, 1_999)).toBe(0);
  expect(findCurrent(cues, 4_999)).toBe(1);
  expect(findCurrent(cues, 900_000)).toBe(2);
});
