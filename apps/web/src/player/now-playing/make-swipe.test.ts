import { expect, test } from "vitest";

import { makeSwipe } from "./make-swipe.ts";

/** A finger that goes from one height to another in so many ms. */
function swipe(towards: "up" | "down", [fromY, toY]: [number, number], ms: number) {
  const moved: number[] = [];
  let isDone = false;
  const parts = { onMove: (by: number) => moved.push(by), onDone: () => (isDone = true) };
  const listeners = makeSwipe({ towards, ...parts });
  const at = (clientY: number, timeStamp: number, pointerType = "touch") => {
    return { clientY, timeStamp, pointerType, isPrimary: true };
  };
  listeners.onPointerDown(at(fromY, 0));
  listeners.onPointerMove(at(toY, ms));
  listeners.onPointerUp(at(toY, ms));
  return { isDone, moved };
}

test("far enough, or fast enough, a finger pushes it away; it moves along meanwhile", () => {
  expect(swipe("down", [100, 240], 900)).toEqual({ isDone: true, moved: [140, 0] });
  expect(swipe("down", [100, 140], 40).isDone).toBe(true);
  expect(swipe("up", [700, 660], 40).isDone).toBe(true);
});

test("a slow little way, a tap, or the other way is no push", () => {
  expect(swipe("down", [100, 150], 900)).toEqual({ isDone: false, moved: [50, 0] });
  expect(swipe("down", [100, 102], 10).isDone).toBe(false);
  expect(swipe("down", [300, 100], 50)).toEqual({ isDone: false, moved: [0, 0] });
});

test("a mouse pushes nothing", () => {
  let isDone = false;
  const listeners = makeSwipe({ towards: "down", onDone: () => (isDone = true) });
  const mouse = { pointerType: "mouse", isPrimary: true };
  listeners.onPointerDown({ ...mouse, clientY: 0, timeStamp: 0 });
  listeners.onPointerUp({ ...mouse, clientY: 400, timeStamp: 50 });
  expect(isDone).toBe(false);
});
