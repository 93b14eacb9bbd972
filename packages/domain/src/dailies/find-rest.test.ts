import { expect, test } from "vitest";

import { DAY_MS, writeDay } from "../shared/index.ts";
import { findRest, type StudyState } from "./find-rest.ts";

const days = { today: "2026-11-28", dayOf: (at: number) => writeDay(Math.floor(at / DAY_MS)) };
const study = { hasNew: false, isQuizzed: false, dueOn: null, restsUntil: null };
const restOf = (change: Partial<StudyState>) => findRest({ ...study, ...change }, days);

test("a day rests until the earliest day on which something comes back", () => {
  const restsUntil = Date.parse("2026-12-03T22:00:00Z");
  expect(restOf({ dueOn: "2026-12-02", restsUntil })).toEqual({ until: "2026-12-02" });
  expect(restOf({ dueOn: "2026-12-09", restsUntil })).toEqual({ until: "2026-12-03" });
  expect(restOf({ restsUntil })).toEqual({ until: "2026-12-03" });
});

test("a day does not rest on which something is due, new, or was missed in a quiz", () => {
  expect(restOf({ dueOn: "2026-11-28" })).toBeNull();
  expect(restOf({ dueOn: "2026-11-02" })).toBeNull();
  expect(restOf({ restsUntil: Date.parse("2026-11-28T23:59:59Z") })).toBeNull();
  expect(restOf({ dueOn: "2026-12-09", hasNew: true })).toBeNull();
  expect(restOf({ dueOn: "2026-12-09", isQuizzed: true })).toBeNull();
});

test("where all is known for good there is no day to wait for; who studies nothing does not rest", () => {
  expect(restOf({})).toEqual({ until: null });
  expect(findRest(null, days)).toBeNull();
});
