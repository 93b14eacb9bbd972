import { expect, test } from "vitest";

import type { Concept, ConceptLink, Course } from "../../courses/index.ts";
import type { Memory } from "../../learning/index.ts";
import { DAY_MS } from "../../shared/index.ts";
import { type Choice, chooseConcepts } from "./choose-concepts.ts";
import { findFinishedCourses } from "./find-finished.ts";
import { chooseWarmUp } from "./choose-warm-up.ts";

const NOW = 100 * DAY_MS;

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
  spoken: "",
  sentences: [],
  questions: [],
});

const conceptsOf = (...courses: string[]) =>
  courses.flatMap((id) => [0, 1, 2, 3, 4].map((at) => concept(id, at)));

/** Heard once, so many days ago. */
const heard = (conceptId: string, daysAgo: number, change: Partial<Memory> = {}): Memory => ({
  conceptId,
  timesHeard: 1,
  firstHeardAt: NOW - daysAgo * DAY_MS,
  lastHeardAt: NOW - daysAgo * DAY_MS,
  timesAsked: 0,
  lastAskedAt: null,
  lastKind: null,
  lastResult: null,
  schedule: null,
  ...change,
});

function choose(change: Partial<Choice> = {}) {
  const concepts = change.concepts ?? conceptsOf("a", "b");
  return chooseConcepts({
    courses: [...new Set(concepts.map(({ courseId }) => courseId))].map(course),
    topics: [],
    concepts,
    links: [],
    weak: [],
    percents: new Map(),
    translated: new Set(concepts.map(({ id }) => id)),
    memories: [],
    made: [],
    episodesBefore: 0,
    now: NOW,
    titleOf: (id) => id,
    ...change,
  });
}

const ids = (chosen: ReturnType<typeof choose>) => chosen.map(({ conceptId }) => conceptId);
const needs = (fromId: string, toId: string): ConceptLink => ({
  fromId,
  toId,
  kind: "needs",
  texts: {},
  quotes: { from: "", to: "" },
});

test("courses take turns, each in its own order, and another one begins each time", () => {
  expect(ids(choose()).slice(0, 4)).toEqual(["a0", "b0", "a1", "b1"]);
  expect(ids(choose({ episodesBefore: 1 })).slice(0, 4)).toEqual(["b0", "a0", "b1", "a1"]);
});

test("a course gets turns by what is left of it", () => {
  const memories = ["b0", "b1", "b2"].map((id) => heard(id, 1));
  const fresh = ids(choose({ memories })).filter((id) => !["b0", "b1", "b2"].includes(id));
  expect(fresh).toEqual(["a0", "b3", "a1", "a2", "b4", "a3", "a4"]);
});

test("of seven courses each comes up once before one comes up again", () => {
  const concepts = conceptsOf("a", "b", "c", "d", "e", "f", "g");
  expect(ids(choose({ concepts })).slice(0, 7)).toEqual(["a0", "b0", "c0", "d0", "e0", "f0", "g0"]);
});

test("what was made and not heard is still new, and comes after what waits in no episode", () => {
  const chosen = choose({ concepts: conceptsOf("a"), made: ["a0", "a1"] });
  expect(ids(chosen)).toEqual(["a2", "a3", "a4", "a0", "a1"]);
  expect(chosen.map(({ variant, reason }) => `${variant} ${reason}`)).toEqual(
    Array.from({ length: 5 }, () => "teach next"),
  );
});

test("what was missed comes first, at most two of them, and is taught again", () => {
  const missed = { lastResult: "missed", timesAsked: 1 } as const;
  const memories = ["a0", "b1", "a2"].map((id, at) =>
    heard(id, 5, { ...missed, lastAskedAt: NOW - (3 - at) * DAY_MS }),
  );
  const chosen = choose({ memories });
  expect(ids(chosen).slice(0, 2)).toEqual(["a0", "b1"]);
  expect(chosen[0]).toMatchObject({ variant: "again", lastResult: "missed", asks: "why" });
});

test("what is weak comes before what is new, and rests for three days, then for six", () => {
  const weak = [{ courseId: "b", conceptId: "b3", percent: 40 }];
  const chosen = choose({ weak });
  expect(chosen[0]).toMatchObject({ conceptId: "b3", reason: "weak", percent: 40 });
  expect(ids(choose({ weak, memories: [heard("b3", 2)] })).slice(0, 4)).not.toContain("b3");
  expect(ids(choose({ weak, memories: [heard("b3", 3)] }))[0]).toBe("b3");
  const twice = (days: number) =>
    ids(choose({ weak, memories: [heard("b3", days, { timesHeard: 2 })] }));
  expect(twice(5)[0]).not.toBe("b3");
  expect(twice(6)[0]).toBe("b3");
});

test("topics that were asked for come first, in their order", () => {
  const chosen = choose({ topics: ["b4", "a2"] });
  expect(ids(chosen).slice(0, 2)).toEqual(["b4", "a2"]);
  expect(chosen[0]).toMatchObject({ reason: "chosen", variant: "teach" });
});

test("a concept comes after those that it needs, also where they need others, or each other", () => {
  const concepts = conceptsOf("a");
  expect(ids(choose({ concepts, links: [needs("a0", "a3"), needs("a3", "a2")] }))).toEqual([
    "a2",
    "a3",
    "a0",
    "a1",
    "a4",
  ]);
  expect(ids(choose({ concepts, links: [needs("a0", "a1"), needs("a1", "a0")] }))).toHaveLength(5);
  const known = choose({ concepts, links: [needs("a0", "a3")], memories: [heard("a3", 1)] });
  expect(ids(known)[0]).toBe("a0");
});

test("when nothing is new, what was heard longest ago comes back", () => {
  const memories = conceptsOf("a").map(({ id }, at) => heard(id, 10 + at));
  const chosen = choose({ concepts: conceptsOf("a"), memories });
  expect(ids(chosen)).toEqual(["a4", "a3", "a2", "a1", "a0"]);
  expect(chosen[0]).toMatchObject({ variant: "again", reason: "again", heardDaysAgo: 14 });
});

test("who scored 80 percent or more is only reminded of what they heard", () => {
  const percents = new Map([["a0", 90]]);
  const memories = [heard("a0", 10)];
  const find = (change: Partial<Choice>) =>
    choose({ concepts: conceptsOf("a"), percents, ...change }).find(
      ({ conceptId }) => conceptId === "a0",
    );
  expect(find({ memories })?.variant).toBe("quick");
  expect(find({})?.variant).toBe("teach");
});

test("what has no translation comes last of what is new", () => {
  const chosen = choose({ concepts: conceptsOf("a"), translated: new Set(["a3", "a4"]) });
  expect(ids(chosen)).toEqual(["a3", "a4", "a0", "a1", "a2"]);
});

test("the same rows make the same choice", () => {
  const memories = [heard("a1", 4), heard("b2", 9, { lastResult: "missed", lastAskedAt: 1 })];
  const weak = [{ courseId: "a", conceptId: "a4", percent: 30 }];
  const change = { memories, weak, episodesBefore: 7 };
  expect(choose(change)).toEqual(choose({ ...change, memories: memories.toReversed() }));
});

test("the warm-up asks about what was heard, is not taught today, and was asked least", () => {
  const concepts = conceptsOf("a", "b");
  const memories = [
    heard("a0", 1, { timesAsked: 2 }),
    heard("b0", 3),
    heard("a1", 2),
    heard("b4", 1),
    heard("gone", 1),
    heard("a2", 0, { timesHeard: 0 }),
  ];
  const chosen = choose({ topics: ["b4"], memories });
  expect(chooseWarmUp(memories, { chosen, concepts })).toEqual({ conceptId: "a1", asks: "recall" });
  const [asked] = memories;
  expect(chooseWarmUp(asked === undefined ? [] : [asked], { chosen, concepts })).toEqual({
    conceptId: "a0",
    asks: "apply",
  });
  expect(chooseWarmUp([], { chosen, concepts })).toBeUndefined();
});

test("a course is finished once each of its concepts was heard, which is news for two days", () => {
  const concepts = conceptsOf("a", "b");
  const all = conceptsOf("a").map(({ id }, at) => heard(id, 1 + at));
  const find = (memories: Memory[]) => findFinishedCourses(concepts, { memories, now: NOW });
  expect(find(all)).toEqual(["a"]);
  expect(find(all.slice(1))).toEqual([]);
  expect(find(all.map((one) => ({ ...one, firstHeardAt: NOW - 3 * DAY_MS })))).toEqual([]);
});
