import { expect, test } from "vitest";

import { listLines } from "./chart-lines.ts";

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
