import { expect, test } from "vitest";

import { clampSpeed, fadeVolume, retryDelayMs } from "./timings.ts";

test("tries go on after 1, 2, 4, 8, 16 and 30 seconds, and then end", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(retryDelayMs)).toEqual([
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
  expect(volumes[5]).toBeCloseTo(Math.exp(-1) * 0.5);
  expect(volumes.at(-1)).toBe(0);
  expect(volumes).toEqual(volumes.toSorted((a, b) => b - a));
});

test("speed stays between a half and three, without the dust of adding tenths", () => {
  expect([0.1, 1.1 + 0.1, 9].map(clampSpeed)).toEqual([0.5, 1.2, 3]);
});
