import { expect, test } from "vitest";

import { createHeardIntervals } from "./heard-intervals.ts";
import { fadeVolume, retryDelay } from "./timings.ts";

test("what is played is heard, and a seek adds nothing", () => {
  const heard = createHeardIntervals();
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

test("at double speed twice as much is heard, and no more", () => {
  const heard = createHeardIntervals();
  heard.note({ positionMs: 0, atMs: 0, speed: 2 });
  heard.note({ positionMs: 2_000, atMs: 1_000, speed: 2 });
  heard.note({ positionMs: 8_000, atMs: 2_000, speed: 2 });
  expect(heard.take()).toEqual([[0, 2_000]]);
});

test("a pause does not join what was heard before it to what comes after", () => {
  const heard = createHeardIntervals();
  heard.note({ positionMs: 0, atMs: 0, speed: 1 });
  heard.interrupt();
  heard.note({ positionMs: 300, atMs: 60_000, speed: 1 });
  expect(heard.take()).toEqual([]);
});

test("what could not be reported is reported next time", () => {
  const heard = createHeardIntervals();
  heard.giveBack([[0, 500]]);
  expect(heard.take()).toEqual([[0, 500]]);
});

test("tries go on after 1, 2, 4, 8, 16 and 30 seconds, and then end", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(retryDelay)).toEqual([
    1_000,
    2_000,
    4_000,
    8_000,
    16_000,
    30_000,
    null,
  ]);
});

test("the fade starts at full volume, only falls, and ends in silence", () => {
  const volumes = Array.from({ length: 11 }, (_, step) => fadeVolume(step / 10));
  expect(volumes[0]).toBe(1);
  expect(volumes.at(-1)).toBe(0);
  expect(volumes).toEqual(volumes.toSorted((a, b) => b - a));
});
