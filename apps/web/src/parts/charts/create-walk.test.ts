import { createRoot } from "solid-js";
import { expect, test } from "vitest";

import { createWalk } from "./create-walk.ts";

const openWalk = () =>
  createRoot(() => createWalk({ count: () => 7, steps: { ArrowRight: 1, ArrowLeft: -1 } }));
const press = (key: string) => new KeyboardEvent("keydown", { key });

test("a pointer that leaves shows again where the keys were, and keys go on from there", () => {
  const walk = openWalk();
  walk.start();
  walk.walk(press("ArrowLeft"));
  walk.point(1);
  expect(walk.at()).toBe(1);
  walk.unpoint();
  expect(walk.at()).toBe(5);
  walk.walk(press("ArrowLeft"));
  expect(walk.position()).toBe(4);
});

test("keys go on from what is pointed at", () => {
  const walk = openWalk();
  walk.start();
  walk.point(1);
  walk.walk(press("ArrowRight"));
  expect(walk.at()).toBe(2);
});

test("where a finger was stays chosen once it is lifted, until the chart is left", () => {
  const walk = openWalk();
  walk.press(2);
  walk.unpoint();
  walk.start();
  expect(walk.at()).toBe(2);
  walk.leave();
  expect(walk.at()).toBeNull();
});

test("nothing is chosen where no mark is", () => {
  const walk = openWalk();
  walk.point(-1);
  walk.press(-1);
  expect(walk.at()).toBeNull();
});
