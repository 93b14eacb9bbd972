import { expect, test } from "vitest";

import { shiftToServer } from "./client-time.ts";
import { DAY_MS, HOUR_MS } from "./durations.ts";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const YEAR_MS = 365 * DAY_MS;

test.each([
  ["right", 0],
  ["a day ahead", DAY_MS],
  ["a day behind", -DAY_MS],
  ["ten years ahead", 10 * YEAR_MS],
  ["at the beginning of its time", -NOW + 3 * HOUR_MS],
])("two hours ago is two hours ago by a clock that is %s", (_, wrongByMs) => {
  const sentAt = NOW + wrongByMs;
  expect(shiftToServer(sentAt - 2 * HOUR_MS, sentAt, NOW)).toBe(NOW - 2 * HOUR_MS);
});

test("by a clock that was put right in between it is now, or thirty days ago, and never later", () => {
  expect(shiftToServer(NOW + YEAR_MS, NOW, NOW)).toBe(NOW);
  expect(shiftToServer(NOW - YEAR_MS, NOW, NOW)).toBe(NOW - 30 * DAY_MS);
});
