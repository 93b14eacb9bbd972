import { expect, test } from "vitest";

import type { HeardPiece } from "./heard-intervals.ts";
import { makeStretches } from "./make-stretches.ts";

function openStretches() {
  let made = 0;
  return makeStretches(() => String((made += 1)));
}

const piece = (from: number, startedAt: number, speed = 1): HeardPiece => ({
  interval: [from, from + 1_000],
  speed,
  startedAt,
  endedAt: startedAt + 1_000 / speed,
});

test("a short stop, and playing on a little before it, do not end a stretch", () => {
  const stretches = openStretches();
  stretches.add(piece(0, 0));
  stretches.add(piece(1_000, 1_000));
  stretches.add(piece(1_200, 20_000));
  expect(stretches.take()).toEqual([
    { id: "1", fromMs: 0, toMs: 2_200, speed: 1, startedAt: 0, endedAt: 21_000 },
  ]);
  expect(stretches.take()).toEqual([]);
});

test.each([
  ["a pause of a minute", piece(6_000, 61_000)],
  ["a seek ahead", piece(20_000, 1_000)],
  ["a seek back", piece(0, 1_000)],
  ["another speed", piece(6_000, 1_000, 2)],
  ["a clock that was set back", piece(6_000, 500)],
])("%s begins another stretch", (_, next) => {
  const stretches = openStretches();
  stretches.add(piece(5_000, 0));
  stretches.add(next);
  expect(stretches.take().map(({ id }) => id)).toEqual(["1", "2"]);
});

test("what plays next is a stretch of its own, wherever it begins", () => {
  const stretches = openStretches();
  stretches.add(piece(0, 0));
  stretches.end();
  stretches.add(piece(1_000, 1_000));
  expect(stretches.take()).toHaveLength(2);
});
