import { expect, test } from "vitest";

import { createFakeTimers } from "../testing/fake-timers.ts";
import { makeFollow, planScroll } from "./make-follow.ts";

function openFollow() {
  const timers = createFakeTimers();
  const seen: boolean[] = [];
  return { timers, seen, follow: makeFollow({ timers, onChange: (next) => seen.push(next) }) };
}

test("scrolling by hand stops the page from following, and five seconds later it follows again", () => {
  const { follow, timers, seen } = openFollow();
  follow.scrolled();
  timers.pass(4_999);
  expect(seen).toEqual([false]);
  timers.pass(1);
  expect(seen).toEqual([false, true]);
});

test("the five seconds count from the last movement", () => {
  const { follow, timers, seen } = openFollow();
  follow.scrolled();
  timers.pass(4_000);
  follow.scrolled();
  timers.pass(4_000);
  expect(seen).toEqual([false, false]);
});

test("whoever asks for it is followed at once, and only once", () => {
  const { follow, timers, seen } = openFollow();
  follow.scrolled();
  follow.follow();
  timers.pass(10_000);
  expect(seen).toEqual([false, true]);
});

test("the line that is said stands at 30 percent of the view", () => {
  expect(planScroll({ lineTop: 700, viewHeight: 1_000 })).toEqual({ by: 400, isFar: false });
  expect(planScroll({ lineTop: 300, viewHeight: 1_000 }).by).toBe(0);
  expect(planScroll({ lineTop: -4_000, viewHeight: 1_000 }).isFar).toBe(true);
});
