import { expect, test } from "vitest";

import { listSlots, toIntervals } from "./slots.ts";

test("a slot counts once it was heard from beginning to end", () => {
  expect(listSlots([[0, 15_000]], 384_000)).toEqual([0]);
  expect(listSlots([[1, 30_000]], 384_000)).toEqual([1]);
  expect(listSlots([[0, 29_999]], 384_000)).toEqual([0]);
  expect(
    listSlots(
      [
        [20_000, 60_000],
        [0, 20_000],
      ],
      384_000,
    ),
  ).toEqual([0, 1, 2, 3]);
});

test("the last slot ends with the track", () => {
  expect(listSlots([[375_000, 384_000]], 384_000)).toEqual([25]);
  expect(listSlots([[375_000, 383_000]], 384_000)).toEqual([]);
  expect(listSlots([[0, 384_000]], 384_000)).toHaveLength(26);
  expect(listSlots([], 384_000)).toEqual([]);
});

test("slots become stretches of the track and slots again", () => {
  const heard = toIntervals([25, 0, 1, 1, 7], 384_000);
  expect(heard).toEqual([
    [0, 30_000],
    [105_000, 120_000],
    [375_000, 384_000],
  ]);
  expect(listSlots(heard, 384_000)).toEqual([0, 1, 7, 25]);
});

test("a track has no slot behind its end", () => {
  expect(() => toIntervals([26], 384_000)).toThrow("fewer segments");
});
