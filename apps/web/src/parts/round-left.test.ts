import { expect, test } from "vitest";

import { roundLeft } from "./round-left.ts";

const round = (...seconds: number[]): number[] => {
  let before: number | null = null;
  return seconds.map((left) => (before = roundLeft(left * 1_000, before)));
};

test.each([
  [0, 5],
  [7, 5],
  [8, 10],
  [15, 10],
  [24, 20],
  [34.9, 30],
  [45, 40],
  [46, 60],
  [60, 60],
  [61, 90],
  [89, 90],
  [90, 150],
  [149, 150],
  [151, 210],
])("of %i seconds %i are said", (left, said) => {
  expect(roundLeft(left * 1_000, null)).toBe(said);
});

test("it falls with the estimate", () => {
  expect(round(110, 62, 50, 41, 30, 22, 12, 6, 0)).toEqual([150, 90, 60, 40, 30, 20, 10, 5, 5]);
});

test("an estimate that wobbles is no news, one that was far too low is", () => {
  expect(round(24, 27, 24, 31, 25)).toEqual([20, 20, 20, 20, 20]);
  expect(round(24, 33, 34)).toEqual([20, 30, 30]);
  expect(round(5, 9, 28)).toEqual([5, 5, 30]);
  expect(round(58, 70, 80)).toEqual([60, 60, 90]);
});
