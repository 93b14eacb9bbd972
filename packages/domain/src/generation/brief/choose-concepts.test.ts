import { expect, test } from "vitest";

import type { Concept, Course } from "../../courses/index.ts";
import { chooseConcepts } from "./choose-concepts.ts";

const course = (id: string): Course => ({
  id,
  title: id,
  description: "",
  level: "beginner",
  language: "en",
  teacherId: "t",
  teacherName: "T",
  joinCode: id,
  isListed: true,
  conceptCount: 5,
});

const concept = (courseId: string, position: number): Concept => ({
  id: `${courseId}${position}`,
  courseId,
  materialId: "m",
  position,
  term: `${courseId}${position}`,
  question: "",
  answer: "",
  explanation: [],
  quote: "",
});

const concepts = ["a", "b"].flatMap((id) => [0, 1, 2, 3, 4].map((at) => concept(id, at)));

function choose(change: Partial<Parameters<typeof chooseConcepts>[0]> = {}) {
  return chooseConcepts({
    courses: [course("a"), course("b")],
    topics: [],
    concepts,
    weak: [],
    recent: [],
    translated: new Set(concepts.map(({ id }) => id)),
    titleOf: (id) => id,
    ...change,
  });
}

const ids = (chosen: ReturnType<typeof choose>) => chosen.map(({ conceptId }) => conceptId);

test("courses take turns, each in its own order", () => {
  expect(ids(choose()).slice(0, 4)).toEqual(["a0", "b0", "a1", "b1"]);
});

test("what is weak comes first in its course, and says so", () => {
  const chosen = choose({ weak: [{ courseId: "b", conceptId: "b3", percent: 40 }] });
  expect(ids(chosen).slice(0, 2)).toEqual(["a0", "b3"]);
  expect(chosen[1]).toMatchObject({ reason: "weak", percent: 40 });
});

test("what was in the last episode is not asked for again today, however weak", () => {
  const chosen = choose({
    weak: [{ courseId: "b", conceptId: "b3", percent: 40 }],
    recent: [["b3"]],
  });
  expect(ids(chosen)[1]).toBe("b0");
});

test("what is weak rests for three episodes before it comes again", () => {
  const weak = [{ courseId: "b", conceptId: "b3", percent: 40 }];
  const after = (episodes: number) =>
    choose({ weak, recent: [...Array.from({ length: episodes }, () => ["a0"]), ["b3"]] });
  expect(ids(after(2)).slice(0, 2)).not.toContain("b3");
  expect(ids(after(3)).slice(0, 2)).toContain("b3");
});

test("what was heard comes after what was not, the longest ago first", () => {
  const chosen = choose({ recent: [["a0"], ["a1"]] });
  const lane = ids(chosen).filter((id) => id.startsWith("a"));
  expect(lane).toEqual(["a2", "a3", "a4", "a1", "a0"]);
  expect(chosen.find(({ conceptId }) => conceptId === "a1")?.reason).toBe("again");
});

test("what has no translation comes last", () => {
  const lane = ids(choose({ translated: new Set(["a3", "b0"]) })).filter((id) =>
    id.startsWith("a"),
  );
  expect(lane[0]).toBe("a3");
});

test("topics that were asked for come first, in their order, each once", () => {
  const weak = [{ courseId: "b", conceptId: "b3", percent: 40 }];
  const chosen = choose({ topics: ["b4", "a2"], weak, recent: [["b4"]] });
  expect(ids(chosen).slice(0, 4)).toEqual(["b4", "a2", "a0", "b3"]);
  expect(new Set(ids(chosen)).size).toBe(10);
  expect(chosen.slice(0, 2)).toMatchObject([
    { reason: "chosen", variant: "again" },
    { reason: "chosen", variant: "teach" },
  ]);
});

test("a topic that is weak as well was asked for, and says how weak it is", () => {
  const weak = [{ courseId: "b", conceptId: "b3", percent: 40 }];
  expect(choose({ topics: ["b3"], weak })[0]).toMatchObject({ reason: "chosen", percent: 40 });
});
