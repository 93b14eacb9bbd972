import { expect, test } from "vitest";

import { listLeftOut, listParts } from "./heard-parts.ts";

test("parts of the same length have their share each", () => {
  expect(listParts({ twentieths: [1, 0.5], durationMs: 60_000 })).toEqual([
    { fromMs: 0, toMs: 30_000, share: 1 },
    { fromMs: 30_000, toMs: 60_000, share: 0.5 },
  ]);
});

test("what was left out are parts in a row of which less than half was heard", () => {
  const track = { twentieths: [0.4, 0, 1, 0.5, 0.49], durationMs: 50 };
  expect(listLeftOut(track)).toEqual([
    { fromMs: 0, toMs: 20 },
    { fromMs: 40, toMs: 50 },
  ]);
  expect(listLeftOut({ twentieths: [1, 1], durationMs: 50 })).toEqual([]);
});
