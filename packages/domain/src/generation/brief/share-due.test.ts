import { expect, test } from "vitest";

import { shareDue } from "./share-due.ts";

const day = { isMissed: () => true, topics: 0, weak: 0, fresh: 20, mostLessons: 4 };

test("of five that were missed none waits for another day", () => {
  expect(shareDue(["a", "b", "c", "d", "e"], day)).toEqual({
    lessons: ["a", "b", "e"],
    questions: ["c", "d"],
    left: [],
  });
});
