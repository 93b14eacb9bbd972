import { expect, test } from "vitest";

import { toMinutes } from "./durations.ts";

test.each([
  [0, 0],
  [1, 1],
  [20_000, 1],
  [89_999, 1],
  [90_000, 2],
])("%i ms are %i minutes", (ms, minutes) => {
  expect(toMinutes(ms)).toBe(minutes);
});
