import { expect, test } from "vitest";

import { findStarted } from "./find-moment.ts";

const cues = [{ startMs: 100 }, { startMs: 2_000 }, { startMs: 5_000 }];

test("nothing is lit before the first line", () => {
  expect(findStarted(cues, 99)).toBe(-1);
  expect(findStarted([], 10)).toBe(-1);
});

test("a line is lit from its start until the next one starts, gaps included", () => {
  expect(findStarted(cues, 100)).toBe(0);
  expect(findStarted(cues, 1_999)).toBe(0);
  expect(findStarted(cues, 4_999)).toBe(1);
  expect(findStarted(cues, 900_000)).toBe(2);
});

test("a time just short of a whole ms counts as that ms", () => {
  expect(findStarted(cues, 1_999.6)).toBe(1);
});

test("every line of a long transcript is found at its start", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({ startMs: index * 700 }));
  expect(many.map(({ startMs }) => findStarted(many, startMs))).toEqual(
    many.map((_, index) => index),
  );
});
