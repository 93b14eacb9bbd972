import { MINUTE_MS } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import { heard, listening } from "./testing/days.ts";
import { describePeriod } from "./timeframes.ts";

const spanOf = ({ from, to }: { from: string; to: string }) => `${from.slice(2)} ${to.slice(2)}`;

test("seven days end today, and each stands beside the one a week before", () => {
  const days = [heard("2026-02-22", 9), heard("2026-02-23", 3), heard("2026-03-01", 12.4)];
  const { bars, now, before } = describePeriod(listening("2026-03-01", days), "day");
  expect(bars.map(({ span }) => span.from)).toEqual([
    "2026-02-23",
    "2026-02-24",
    "2026-02-25",
    "2026-02-26",
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(bars.map(({ minutes }) => minutes)).toEqual([3, 0, 0, 0, 0, 0, 12]);
  expect(bars.map((bar) => bar.before.minutes)).toEqual([0, 0, 0, 0, 0, 0, 9]);
  expect(now).toMatchObject({ listenedMs: 15.4 * MINUTE_MS, sessions: 4 });
  expect(before).toMatchObject({ listenedMs: 9 * MINUTE_MS, sessions: 2 });
  expect([now, before].map(({ span }) => spanOf(span))).toEqual([
    "26-02-23 26-03-01",
    "26-02-16 26-02-22",
  ]);
});

test("weeks begin on Monday, and the last one before is cut on today's weekday", () => {
  // A Wednesday; the year ends within the first week.
  const days = [heard("2026-12-30", 5), heard("2027-01-06", 7), heard("2026-11-12", 4)];
  const { bars, now, before } = describePeriod(listening("2027-01-06", days), "week");
  expect(bars.map(({ span }) => spanOf(span)).slice(-2)).toEqual([
    "26-12-28 27-01-03",
    "27-01-04 27-01-06",
  ]);
  expect(bars.map(({ minutes }) => minutes).slice(-2)).toEqual([5, 7]);
  expect(spanOf(bars.at(-1)?.before.span ?? now.span)).toBe("26-11-09 26-11-11");
  // Thursday the 12th is a day later in its week than today.
  expect(before).toMatchObject({ listenedMs: 0 });
  expect(spanOf(before.span)).toBe("26-09-21 26-11-11");
});

test("months go over New Year, and the last one before is cut on today's day", () => {
  const days = [heard("2026-07-17", 5), heard("2026-07-18", 6), heard("2026-12-31", 9)];
  const { bars, now } = describePeriod(listening("2027-01-17", days), "month");
  expect(bars.map(({ span }) => spanOf(span))).toEqual([
    "26-08-01 26-08-31",
    "26-09-01 26-09-30",
    "26-10-01 26-10-31",
    "26-11-01 26-11-30",
    "26-12-01 26-12-31",
    "27-01-01 27-01-17",
  ]);
  expect(bars.at(-1)?.before).toEqual({
    span: { from: "2026-07-01", to: "2026-07-17" },
    minutes: 5,
  });
  expect(now.listenedMs).toBe(9 * MINUTE_MS);
});

test.each([
  ["2026-08-31", "26-02-01 26-02-28"],
  ["2028-08-30", "28-02-01 28-02-29"],
  ["2027-02-28", "26-08-01 26-08-31"],
  ["2028-02-28", "27-08-01 27-08-28"],
])("a month that ends so far on %s stands beside %s", (today, before) => {
  const { bars } = describePeriod(listening(today, []), "month");
  expect(spanOf(bars.at(-1)?.before.span ?? { from: "", to: "" })).toBe(before);
});

test("twice six months fit into the year that is loaded, on every day of a leap year", () => {
  for (let at = Date.UTC(2028, 0, 1); at < Date.UTC(2029, 0, 2); at += 86_400_000) {
    const today = new Date(at).toISOString().slice(0, 10);
    const { before } = describePeriod(listening(today, []), "month");
    expect((at - Date.parse(before.span.from)) / 86_400_000).toBeLessThanOrEqual(365);
  }
});

test("speed counts by time, and answers and finished episodes are added up", () => {
  const days = [
    { ...heard("2026-02-28", 30), averageSpeed: 1, answers: 3, rights: 2, finished: 1 },
    { ...heard("2026-03-01", 10), averageSpeed: 2, answers: 2, rights: 1, finished: 2 },
  ];
  const { now, before } = describePeriod(listening("2026-03-01", days), "day");
  expect(now).toMatchObject({ speed: 1.25, answers: 5, rights: 3, finished: 3 });
  expect(before).toMatchObject({ speed: null, answers: 0 });
});

test("a day with seconds of listening shows a minute", () => {
  const { bars } = describePeriod(listening("2026-03-01", [heard("2026-03-01", 0.1)]), "day");
  expect(bars.at(-1)?.minutes).toBe(1);
});
