import { createRoot } from "solid-js";
import { expect, test } from "vitest";

import { createCourseSpeeds } from "./create-course-speeds.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

function openSpeeds(stored: Record<string, number> = {}) {
  const timers = createFakeTimers(0);
  const saved: Record<string, number>[] = [];
  const speeds = createRoot(() =>
    createCourseSpeeds({ timers, stored: () => stored, save: (next) => void saved.push(next) }),
  );
  return { speeds, timers, saved };
}

test("a course keeps its speed, and an episode of several goes at the slowest", () => {
  const { speeds } = openSpeeds({ Light: 1.5, Sound: 0.9 });
  expect(speeds.find(["Light"])).toBe(1.5);
  expect(speeds.find(["Light", "Sound", "Glass"])).toBe(0.9);
  expect(speeds.find(["Glass"])).toBeNull();
  expect(speeds.find([])).toBeNull();
  expect([speeds.isKept(["Light", "Sound"]), speeds.isKept(["Light", "Glass"])]) //
    .toEqual([true, false]);
  expect(speeds.isKept([])).toBe(false);
});

test("steps through the speeds are saved once, with those of other courses", () => {
  const { speeds, timers, saved } = openSpeeds({ Light: 1.5 });
  speeds.keep(["Sound"], 1.1);
  timers.pass(500);
  speeds.keep(["Sound"], 1.2);
  timers.pass(900);
  expect(saved).toEqual([]);
  expect(speeds.find(["Sound"])).toBe(1.2);
  timers.pass(200);
  expect(saved).toEqual([{ Light: 1.5, Sound: 1.2 }]);
  speeds.forget(["Light"]);
  timers.pass(1_100);
  expect(saved.at(-1)).toEqual({ Sound: 1.2 });
});

test("of more than a hundred the ones chosen longest ago go first", () => {
  const { speeds, timers, saved } = openSpeeds();
  for (let at = 0; at < 101; at += 1) speeds.keep([`Course ${at}`], 1);
  speeds.keep(["Course 1"], 2);
  timers.pass(1_100);
  const titles = Object.keys(saved.at(-1) ?? {});
  expect([titles.length, titles.at(0), titles.at(-1)]).toEqual([100, "Course 2", "Course 1"]);
});

test("courses that are named like parts of every object have no speed by that", () => {
  const { speeds } = openSpeeds();
  expect(speeds.find(["constructor", "__proto__"])).toBeNull();
  expect(speeds.isKept(["toString"])).toBe(false);
});

test("who comes next has their own speeds, and nothing of the one before is saved", () => {
  const { speeds, timers, saved } = openSpeeds({ Light: 1.5 });
  speeds.keep(["Light"], 2);
  speeds.reset();
  timers.pass(5_000);
  expect([saved, speeds.find(["Light"])]).toEqual([[], 1.5]);
});
