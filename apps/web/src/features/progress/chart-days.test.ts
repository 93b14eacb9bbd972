import { MINUTE_MS } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import { describePeriod, listLines } from "./chart-days.ts";

const heard = (localDate: string, minutes: number) => ({
  localDate,
  listenedMs: minutes * MINUTE_MS,
  averageSpeed: 1,
  sessions: 2,
  completion: 1,
});
const streaks = { current: 0, longest: 0, isTodayActive: false, frozen: [] };

test("a period ends today, has every day, and stands beside the same days before", () => {
  const days = [heard("2026-02-22", 9), heard("2026-02-23", 3), heard("2026-03-01", 12.4)];
  const week = describePeriod({ today: "2026-03-01", days, streaks }, 7);
  expect(week.days.map(({ day }) => day)).toEqual([
    "2026-02-23",
    "2026-02-24",
    "2026-02-25",
    "2026-02-26",
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(week.days.map(({ minutes }) => minutes)).toEqual([3, 0, 0, 0, 0, 0, 12]);
  expect(week).toMatchObject({
    listenedMs: 15.4 * MINUTE_MS,
    sessions: 4,
    listenedBeforeMs: 9 * MINUTE_MS,
  });
});

test("a day with seconds of listening shows a minute", () => {
  const days = [heard("2026-03-01", 0.1)];
  const { days: shown } = describePeriod({ today: "2026-03-01", days, streaks }, 7);
  expect(shown.at(-1)).toEqual({ day: "2026-03-01", minutes: 1 });
});

test.each([
  [0, [1]],
  [1, [1]],
  [3, [1, 2, 3]],
  [7, [2, 4, 6, 8]],
  [13, [5, 10, 15]],
  [40, [10, 20, 30, 40]],
  [41, [20, 40, 60]],
  [950, [500, 1000]],
])("a chart up to %i has its lines at %j", (most, lines) => {
  expect(listLines(most)).toEqual(lines);
});
