import { expect, test } from "vitest";

import type { Memory } from "../../learning/index.ts";
import { DAY_MS } from "../../shared/index.ts";
import type { Choice } from "./choose-concepts.ts";
import { chooseReviews } from "./choose-reviews.ts";
import { findFinishedCourses } from "./find-finished.ts";
import { listBriefLinks } from "./list-links.ts";
import {
  answered,
  choose,
  chooseAll,
  conceptsOf,
  heard,
  ids,
  missed,
  needs,
  NOW,
} from "./testing/choose.ts";

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

test("what was missed comes first, two of them taught again, and further ones are asked about", () => {
  const memories = [missed("a2", 1), missed("a0", 3), missed("b1", 2), missed("a3", 1)];
  const { concepts, asked } = chooseAll({ memories });
  expect(ids(concepts).slice(0, 2)).toEqual(["a0", "b1"]);
  expect(concepts[0]).toMatchObject({
    variant: "again",
    reason: "missed",
    lastResult: "missed",
    asks: "why",
  });
  expect(asked).toEqual(["a2", "a3"]);
  expect(ids(concepts).slice(0, 5)).not.toContain("a2");
});

test("a miss of this very day is due, whatever the clock and the quizzes say", () => {
  const { concepts } = chooseAll({ memories: [missed("a1", 0)], percents: new Map([["a1", 95]]) });
  expect(concepts[0]).toMatchObject({ conceptId: "a1", reason: "missed", variant: "again" });
});

test("what was missed is taught from another side, also where its lesson was not heard out", () => {
  const memory = { ...missed("a3", 1), timesHeard: 0, firstHeardAt: null, lastHeardAt: null };
  expect(choose({ memories: [memory] })[0]).toMatchObject({
    conceptId: "a3",
    reason: "missed",
    variant: "again",
  });
});

test("what is due is asked about without its lesson, two a day, and a third one gets it", () => {
  const due = ["a0", "a1", "b0", "b1", "a2"].map((id, at) =>
    answered(id, { ago: 9, dueIn: at - 5 }),
  );
  const { concepts, asked } = chooseAll({ memories: due });
  expect(asked).toEqual(["a0", "a1"]);
  expect(ids(concepts).slice(0, 4)).toEqual(["b0", "a3", "b2", "b3"]);
  expect(concepts[0]).toMatchObject({ reason: "due", variant: "again" });
  for (const id of ["b1", "a2"]) {
    expect(ids(concepts).indexOf(id)).toBeGreaterThan(ids(concepts).indexOf("b4"));
  }
});

test("three that are due are done on their day, and leave two lessons for what is new", () => {
  const due = ["a0", "a1", "b0"].map((id) => answered(id, { ago: 4, dueIn: 0 }));
  const { concepts, asked } = chooseAll({ memories: due });
  expect(asked).toHaveLength(2);
  expect(concepts.map(({ reason }) => reason).slice(0, 4)).toEqual(["due", "next", "next", "next"]);
});

test("the longest due comes first, and what was never answered comes after what was", () => {
  const memories = [
    heard("a0", 4),
    answered("a1", { ago: 6, dueIn: -1 }),
    answered("b0", { ago: 6, dueIn: -3 }),
    heard("b1", 30),
  ];
  const { concepts, asked } = chooseAll({ memories });
  expect(asked).toEqual(["b0", "a1"]);
  expect(ids(concepts)[0]).toBe("b1");
  expect(ids(concepts).indexOf("a0")).toBeGreaterThan(ids(concepts).indexOf("b4"));
});

test("what is due tomorrow waits while there is something new", () => {
  const { concepts, asked } = chooseAll({ memories: [answered("a0", { ago: 2, dueIn: 1 })] });
  expect(asked).toEqual([]);
  expect(ids(concepts).at(-1)).toBe("a0");
  expect(concepts.at(-1)).toMatchObject({ reason: "again" });
});

test("what was heard and never answered rests for three days, then for six, twelve, at most half a year", () => {
  const isAsked = (days: number, times: number) =>
    chooseAll({ memories: [heard("a0", days, { timesHeard: times })] }).asked.length === 1;
  for (const [times, rest] of [
    [1, 3],
    [2, 6],
    [3, 12],
    [7, 192],
    [30, 192],
  ] as const) {
    expect([isAsked(rest - 1, times), isAsked(rest, times)], String(times)).toEqual([false, true]);
  }
  const askedTwice = heard("a0", 5, { timesAsked: 2, lastAskedAt: NOW - 5 * DAY_MS });
  expect(chooseAll({ memories: [askedTwice] }).asked).toEqual([]);
});

test("when nothing is new, what is due gets its lessons, then comes what is due soonest", () => {
  const memories = [
    answered("a0", { ago: 3, dueIn: 4 }),
    answered("a1", { ago: 9, dueIn: 0 }),
    answered("a2", { ago: 3, dueIn: 2 }),
    answered("a3", { ago: 9, dueIn: -1 }),
    answered("a4", { ago: 3, dueIn: 9 }),
  ];
  const { concepts, asked } = chooseAll({ concepts: conceptsOf("a"), memories });
  expect(ids(concepts)).toEqual(["a3", "a1", "a2", "a0", "a4"]);
  expect(asked).toEqual([]);
  expect(concepts.map(({ reason }) => reason)).toEqual(["due", "due", "again", "again", "again"]);
});

test("what is mastered leaves: it is neither asked about nor taught while there is anything else", () => {
  const known = { ago: 9, dueIn: 171, stability: 70, rights: 2 };
  const memories = [
    answered("a0", known),
    answered("a1", { ...known, dueOn: null }),
    answered("a2", { ago: 2, dueIn: 6 }),
    heard("a3", 1),
    heard("a4", 1),
  ];
  const { concepts, asked } = chooseAll({ concepts: conceptsOf("a"), memories });
  expect(asked).toEqual([]);
  expect(ids(concepts)).toEqual(["a3", "a4", "a2", "a0", "a1"]);
  const warmUp = (some: Memory[]) =>
    chooseReviews(some, { chosen: [], asked, concepts: conceptsOf("a") });
  expect(warmUp(memories.slice(0, 2))).toEqual([]);
  const check = answered("a0", { ...known, ago: 180, dueIn: 0 });
  expect(chooseAll({ memories: [check] }).asked).toEqual(["a0"]);
});

test("topics leave room for what was missed: as lessons as far as each is asked about, else as a question", () => {
  const memories = [missed("b0", 2), missed("b1", 1)];
  const one = chooseAll({ topics: ["a0", "a1"], memories });
  expect(ids(one.concepts).slice(0, 3)).toEqual(["a0", "a1", "b0"]);
  expect(one.asked).toEqual(["b1"]);
  const none = chooseAll({ topics: ["a0", "a1", "a2"], memories });
  expect(ids(none.concepts).slice(0, 3)).toEqual(["a0", "a1", "a2"]);
  expect(none.asked).toEqual(["b0", "b1"]);
});

test("what is weak comes before what is new, and rests for three days, then for six", () => {
  const weak = [{ courseId: "b", conceptId: "b3", percent: 40, takenAt: 1 }];
  const chosen = choose({ weak });
  expect(chosen[0]).toMatchObject({ conceptId: "b3", reason: "weak", percent: 40 });
  expect(ids(choose({ weak, memories: [heard("b3", 2)] })).slice(0, 4)).not.toContain("b3");
  expect(ids(choose({ weak, memories: [heard("b3", 3)] }))[0]).toBe("b3");
  const twice = (days: number) =>
    ids(choose({ weak, memories: [heard("b3", days, { timesHeard: 2 })] }));
  expect(twice(5)[0]).not.toBe("b3");
  expect(twice(6)[0]).toBe("b3");
});

test("what is weak and was answered comes when it is due, or when a quiz since says so", () => {
  const weak = (takenAt: number) => [{ courseId: "b", conceptId: "b3", percent: 40, takenAt }];
  const memories = [answered("b3", { ago: 4, dueIn: 5 })];
  expect(ids(choose({ weak: weak(1), memories })).slice(0, 5)).not.toContain("b3");
  expect(ids(choose({ weak: weak(NOW - DAY_MS), memories }))[0]).toBe("b3");
  const due = [answered("b3", { ago: 4, dueIn: 0 })];
  expect(chooseAll({ weak: weak(1), memories: due }).asked).toEqual(["b3"]);
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

test("when nothing is new, who never answers hears again what they heard longest ago", () => {
  const memories = conceptsOf("a").map(({ id }, at) => heard(id, 10 + at));
  const { concepts, asked } = chooseAll({ concepts: conceptsOf("a"), memories });
  expect(ids(concepts)).toEqual(["a4", "a3", "a2"]);
  expect(asked).toEqual(["a1", "a0"]);
  expect(concepts[0]).toMatchObject({ variant: "again", reason: "due", heardDaysAgo: 14 });
  const rested = memories.map((one) => ({ ...one, timesHeard: 4 }));
  const all = choose({ concepts: conceptsOf("a"), memories: rested });
  expect(ids(all)).toEqual(["a4", "a3", "a2", "a1", "a0"]);
  expect(all[0]).toMatchObject({ reason: "again" });
});

test("a new course in the middle begins at once, while the older one is reviewed", () => {
  const memories = conceptsOf("a").map(({ id }, at) => answered(id, { ago: 5, dueIn: at - 1 }));
  const { concepts, asked } = chooseAll({ memories });
  expect(asked).toEqual(["a0", "a1"]);
  expect(ids(concepts)).toEqual(["b0", "b1", "b2", "b3", "b4", "a2", "a3", "a4"]);
});

test("who scored 80 percent or more is only reminded of what they heard", () => {
  const percents = new Map([["a0", 90]]);
  const memories = [heard("a0", 1)];
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
  const memories = [heard("a1", 4), missed("b2", 9)];
  const weak = [{ courseId: "a", conceptId: "a4", percent: 30, takenAt: 1 }];
  const change = { memories, weak, episodesBefore: 7 };
  expect(chooseAll(change)).toEqual(chooseAll({ ...change, memories: memories.toReversed() }));
});

test("where nothing is due the warm-up asks about what was heard, is not taught today, and was asked least", () => {
  const concepts = conceptsOf("a", "b");
  const memories = [
    heard("a0", 1, { timesAsked: 2 }),
    heard("b0", 2),
    heard("a1", 1),
    heard("b4", 1),
    heard("gone", 1),
    heard("a2", 0, { timesHeard: 0 }),
  ];
  const { concepts: chosen, asked } = chooseAll({ topics: ["b4"], memories });
  const review = (some: Memory[]) => chooseReviews(some, { chosen, asked, concepts });
  expect(review(memories)).toEqual([
    { conceptId: "a1", term: "a1", asks: "recall", reason: "again" },
  ]);
  expect(review(memories.slice(0, 1))).toMatchObject([{ conceptId: "a0", asks: "apply" }]);
  expect(review([])).toEqual([]);
});

test("what is due is what the warm-up asks about, with its reason and its next kind of question", () => {
  const concepts = conceptsOf("a", "b");
  const memories = [missed("b0", 2), missed("b1", 1), missed("b2", 1), heard("a0", 9)];
  const { concepts: chosen, asked } = chooseAll({ memories });
  expect(chooseReviews(memories, { chosen, asked, concepts })).toEqual([
    { conceptId: "b2", term: "b2", asks: "why", reason: "missed" },
    { conceptId: "a0", term: "a0", asks: "recall", reason: "due" },
  ]);
});

test("a course is finished once each of its concepts was heard, which is news for two days", () => {
  const concepts = conceptsOf("a", "b");
  const all = conceptsOf("a").map(({ id }, at) => heard(id, 1 + at));
  const find = (memories: Memory[]) => findFinishedCourses(concepts, { memories, now: NOW });
  expect(find(all)).toEqual(["a"]);
  expect(find(all.slice(1))).toEqual([]);
  expect(find(all.map((one) => ({ ...one, firstHeardAt: NOW - 3 * DAY_MS })))).toEqual([]);
});

test("a link is said where either of its ideas is taught to who heard the other, its own direction first", () => {
  const concepts = conceptsOf("a");
  const linked = (fromId: string, toId: string) => ({
    ...needs(fromId, toId),
    texts: { en: `${fromId} needs ${toId}.` },
  });
  const links = [linked("a3", "a0"), linked("a0", "a4"), linked("a4", "a3")];
  const memories = [heard("a3", 9), heard("a4", 9)];
  const chosen = choose({ concepts, memories, topics: ["a0"] }).slice(0, 1);
  const said = listBriefLinks(links, { chosen, memories, languages: ["en"], quoted: "" });
  expect(said.map(({ fromId, toId, isKnown, texts }) => [fromId, toId, isKnown, texts.en])).toEqual(
    [
      ["a0", "a4", true, "a0 needs a4."],
      ["a0", "a3", true, "a3 needs a0."],
    ],
  );
});
