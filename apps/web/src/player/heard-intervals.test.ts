import { expect, test } from "vitest";

import { makeHeardIntervals } from "./heard-intervals.ts";

test("what is played is heard, and a seek adds nothing", () => {
  const heard = makeHeardIntervals();
  heard.note({ positionMs: 0, atMs: 0, speed: 1 });
  heard.note({ positionMs: 1_000, atMs: 1_000, speed: 1 });
  heard.note({ positionMs: 200_000, atMs: 1_250, speed: 1 });
  heard.note({ positionMs: 200_250, atMs: 1_500, speed: 1 });
  expect(heard.take()).toEqual([
    [0, 1_000],
    [200_000, 200_250],
  ]);
  expect(heard.take()).toEqual([]);
});

test("going back to hear something again counts the second time too, but not the way back", () => {
  const heard = makeHeardIntervals();
  heard.note({ positionMs: 5_000, atMs: 0, speed: 1 });
  heard.note({ positionMs: 6_000, atMs: 1_000, speed: 1 });
  heard.note({ positionMs: 2_000, atMs: 1_100, speed: 1 });
  heard.note({ positionMs: 3_000, atMs: 2_100, speed: 1 });
  expect(heard.take()).toEqual([
    [2_000, 3_000],
    [5_000, 6_000],
  ]);
});

test("at double speed twice as much is heard, and no more", () => {
  const heard = makeHeardIntervals();
  heard.note({ positionMs: 0, atMs: 0, speed: 2 });
  heard.note({ positionMs: 2_000, atMs: 1_000, speed: 2 });
  heard.note({ positionMs: 8_000, atMs: 2_000, speed: 2 });
  expect(heard.take()).toEqual([[0, 2_000]]);
});

test("a pause does not join what was heard before it to what comes after", () => {
  const heard = makeHeardIntervals();
  heard.note({ positionMs: 0, atMs: 0, speed: 1 });
  heard.interrupt();
  heard.note({ positionMs: 300, atMs: 60_000, speed: 1 });
  expect(heard.take()).toEqual([]);
});
