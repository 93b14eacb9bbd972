import { expect, test } from "vitest";

import { coveredMs, type Interval, isFinished, uniteIntervals } from "./coverage.ts";

const MINUTE = 60_000;

test("what is heard twice counts once, and nothing counts outside the track", () => {
  const united = uniteIntervals(
    [
      [5_000, 9_000],
      [-100, 2_000],
      [1_000, 3_000],
      [8_000, 99_000],
      [4, 4],
      [7, 3],
    ],
    10_000,
  );
  expect(united).toEqual([
    [0, 3_000],
    [5_000, 10_000],
  ]);
  expect(coveredMs(united)).toBe(8_000);
});

test("devices may report in any order, any number of times", () => {
  const reports: Interval[] = Array.from({ length: 40 }, (_, index) => {
    const from = (index * 7_919) % 300_000;
    return [from, from + ((index * 104_729) % 20_000)];
  });
  const once = uniteIntervals(reports, 360_000);
  const halves = [reports.slice(20), reports.slice(0, 20)];
  const merged = halves.reduce<Interval[]>(
    (known, report) => uniteIntervals([...known, ...report, ...report], 360_000),
    [],
  );
  expect(merged).toEqual(once);
});

test("an episode is finished when nearly all of it was heard, and its end", () => {
  expect(isFinished([[0, 6 * MINUTE]], 6 * MINUTE)).toBe(true);
  expect(isFinished([[20_000, 6 * MINUTE - 5_000]], 6 * MINUTE)).toBe(true);
  expect(isFinished([[0, 5 * MINUTE]], 6 * MINUTE)).toBe(false);
  expect(isFinished([[3 * MINUTE, 6 * MINUTE]], 6 * MINUTE)).toBe(false);
  expect(isFinished([], 6 * MINUTE)).toBe(false);
});
