import { expect, test } from "vitest";

import { shareDue } from "./share-due.ts";

const day = { isMissed: () => true, topics: 0, weak: 0, fresh: 20 };

test("of five that were missed none waits for another day", () => {
  expect(shareDue(["a", "b", "c", "d", "e"], day)).toEqual({
    lessons: ["a", "b", "e"],
    questions: ["c", "d"],
    left: [],
  });
});

test("the last new ones have their place, however much is due", () => {
  const due = ["a", "b", "c", "d", "e", "f"];
  const lessons = (fresh: number) =>
    shareDue(due, { ...day, isMissed: () => false, fresh }).lessons.length;
  expect([20, 3, 2, 1, 0].map(lessons)).toEqual([1, 1, 1, 2, 3]);
});
