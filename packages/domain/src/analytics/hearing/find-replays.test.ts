import { expect, test } from "vitest";

import { findReplays, type PlayedStretch } from "./find-replays.ts";

const SECOND = 1_000;
const HOUR = 3_600_000;

/** Seconds of a track, played at normal speed from a moment on, in hours. */
function played(from: number, to: number, atHour = 0): PlayedStretch {
  const startedAt = atHour * HOUR + from * SECOND;
  return {
    fromMs: from * SECOND,
    toMs: to * SECOND,
    startedAt,
    endsAt: startedAt + (to - from) * SECOND,
  };
}

const seconds = (stretches: PlayedStretch[]) =>
  findReplays(stretches).map(({ fromMs, toMs, times }) => [fromMs / SECOND, toMs / SECOND, times]);

test("nothing is heard more than once where each part was played once", () => {
  expect(findReplays([])).toEqual([]);
  expect(seconds([played(0, 60), played(60, 120), played(200, 300, 5)])).toEqual([]);
});

test("a passage counts as often as it was heard, in whatever order", () => {
  const times = [played(100, 160, 9), played(0, 180), played(120, 140, 20), played(300, 330, 30)];
  expect(seconds(times)).toEqual([[100, 160, 3]]);
  expect(seconds(times.toReversed())).toEqual([[100, 160, 3]]);
});

test("what the player repeats after a pause is nobody's wish, and what is sought is", () => {
  const first = played(0, 60);
  const resumed = { ...played(40, 120), startedAt: first.endsAt + HOUR };
  expect(seconds([first, resumed])).toEqual([]);
  const soughtAtOnce = { ...resumed, startedAt: first.endsAt + SECOND };
  expect(seconds([first, soughtAtOnce])).toEqual([[40, 60, 2]]);
  const soughtFar = { ...played(20, 120), startedAt: first.endsAt + HOUR };
  expect(seconds([first, soughtFar])).toEqual([[20, 60, 2]]);
});

test("a slip of less than five seconds does not count", () => {
  const first = played(0, 60);
  const back = { ...played(56, 120), startedAt: first.endsAt + SECOND };
  expect(seconds([first, back])).toEqual([]);
});

test("the ten that were heard most stand in the order of the track", () => {
  const often = (at: number, times: number) =>
    Array.from({ length: times }, (_, time) => played(at * 100, at * 100 + 10, time * 24));
  const stretches = Array.from({ length: 12 }, (_, at) => often(at, at < 2 ? 2 : 3)).flat();
  const found = seconds(stretches);
  expect(found).toHaveLength(10);
  expect(found[0]).toEqual([200, 210, 3]);
  expect(found.map(([from]) => from)).toEqual(
    found.map(([from]) => from).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  );
});
