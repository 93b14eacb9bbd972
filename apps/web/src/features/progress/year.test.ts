import { expect, test } from "vitest";

import { heard, listening } from "./testing/days.ts";
import { describeYear } from "./year.ts";

test("a year has every day up to today in columns of weeks from Monday", () => {
  // A Sunday; a year before is a Saturday.
  const { days } = describeYear(listening("2026-11-29", []));
  expect(days).toHaveLength(366);
  expect(days[0]).toMatchObject({ day: "2025-11-29", column: 0, row: 5 });
  expect(days[2]).toMatchObject({ day: "2025-12-01", column: 1, row: 0 });
  expect(days.at(-1)).toMatchObject({ day: "2026-11-29", column: 52, row: 6 });
});

test("a leap day has its place", () => {
  const { days } = describeYear(listening("2028-12-31", []));
  expect(days).toHaveLength(366);
  expect(days[0]?.day).toBe("2028-01-01");
  expect(days[59]?.day).toBe("2028-02-29");
});

test("levels go by minutes, and answers alone have the lowest", () => {
  const minutes = [0.2, 4, 5, 9, 10, 19, 20, 90];
  const days = minutes.map((count, at) => heard(`2026-03-0${at + 1}`, count));
  const answered = { ...heard("2026-03-09", 0), answers: 2 };
  const year = describeYear(listening("2026-03-10", [...days, answered]));
  expect(year.days.slice(-10).map(({ level }) => level)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 1, 0]);
});

test("months are added up, and one with no room has no name", () => {
  const days = [heard("2025-12-31", 6), heard("2026-01-01", 7), heard("2026-01-31", 8)];
  const { months } = describeYear(listening("2026-12-30", days));
  expect(months.map(({ from }) => from).slice(0, 3)).toEqual([
    "2025-12-30",
    "2026-01-01",
    "2026-02-01",
  ]);
  // Two days of the December before stand in the same column as New Year.
  expect(months[0]).toMatchObject({ column: null, activeDays: 1, minutes: 6 });
  expect(months[1]).toMatchObject({ column: 0, activeDays: 2, minutes: 15 });
});

test("a month is as long here as in the chart of months, however its days are rounded", () => {
  const days = Array.from({ length: 10 }, (_, at) => heard(`2026-03-1${at}`, 2.4));
  const { months } = describeYear(listening("2026-03-31", days));
  expect(months.at(-1)).toMatchObject({ activeDays: 10, minutes: 24 });
});
