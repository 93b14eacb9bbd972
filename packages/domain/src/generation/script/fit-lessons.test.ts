import { expect, test } from "vitest";

import { isNearer } from "./fit-length.ts";
import { fitEpisode, fitLessons } from "./fit-lessons.ts";

interface Lesson {
  name: string;
  seconds: number;
  isHeld?: boolean;
  shorter?: number;
}

const FRAME = 80;
/** Seconds that pauses can take up. */
const PAUSES = 40;

const measure = (chosen: Lesson[]) => {
  const least = 1_000 * chosen.reduce((sum, { seconds }) => sum + seconds, FRAME);
  return [{ least, usual: least + 10_000, most: least + PAUSES * 1_000 }];
};

function fit(lessons: Lesson[], stage: "planned" | "written") {
  const chosen = fitLessons(lessons, {
    measure,
    isWanted: ({ isHeld = false }, tracks) =>
      stage === "planned" ? isNearer(tracks.with, tracks.without) : isHeld,
    shorten: ({ name, shorter }) => (shorter === undefined ? null : { name, seconds: shorter }),
  });
  return chosen.map(({ name, seconds }) => `${name} ${seconds}`);
}

const row = (lengths: number[], held = 0): Lesson[] =>
  lengths.map((seconds, at) => ({ name: "abcdefghijkl".charAt(at), seconds, isHeld: at < held }));

test("before anything is written the lessons come as near to six minutes as they can", () => {
  expect(fit(row([50, 50, 50, 50, 50, 50, 50]), "planned")).toHaveLength(5);
  expect(fit(row([90, 90, 90, 90]), "planned")).toHaveLength(3);
});

test("what is written and fits stays, though another number would be nearer", () => {
  expect(fit(row([60, 60, 60, 60, 60, 60], 5), "written")).toHaveLength(5);
  expect(fit(row([50, 50, 50, 50, 50, 50], 5), "written")).toHaveLength(5);
});

test("too long lessons drop from the end, where the least urgent are", () => {
  expect(fit(row([70, 70, 70, 70, 70, 70], 6), "written")).toEqual([
    "a 70",
    "b 70",
    "c 70",
    "d 70",
  ]);
});

test("of too short ones a further one comes, and no more than is needed", () => {
  expect(fit(row([40, 40, 40, 40, 40, 40, 40, 40], 3), "written")).toHaveLength(5);
});

test("a lesson that is too long for what is left is passed over for a shorter one", () => {
  const lessons = row([60, 60, 60, 200, 60], 4);
  expect(fit(lessons, "written")).toEqual(["a 60", "b 60", "c 60", "e 60"]);
});

test("where three lessons are too long the longest gives way to its shorter writing", () => {
  const [first, second, third] = row([200, 100, 100], 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error("three");
  const lessons = [{ ...first, shorter: 60 }, second, third];
  expect(fit(lessons, "written")).toEqual(["a 60", "b 100", "c 100"]);
});

test("and without one, to the lessons after it", () => {
  expect(fit(row([250, 70, 70, 70, 70], 5), "written")).toEqual(["b 70", "c 70", "d 70", "e 70"]);
});

test("of too few for six minutes all are taken, and there are always three", () => {
  expect(fit(row([30, 30, 30]), "planned")).toHaveLength(3);
  expect(fit(row([300, 300, 300]), "planned")).toHaveLength(3);
});

test("what is asked besides waits where three lessons have no time beside it, the last of it first", () => {
  const reviewed = (lengths: number[], reviews: number[]) =>
    fitEpisode(row(lengths), reviews, (asked) => ({
      measure: (chosen) => {
        const [span] = measure(chosen);
        if (span === undefined) throw new Error("no span");
        const askedMs = 1_000 * asked.reduce((sum, seconds) => sum + seconds, 0);
        const { least, usual, most } = span;
        return [{ least: least + askedMs, usual: usual + askedMs, most: most + askedMs }];
      },
      isWanted: () => false,
      shorten: () => null,
    }));
  expect(reviewed([80, 80, 80], [40, 30])).toMatchObject({ reviews: [40, 30] });
  expect(reviewed([80, 90, 90], [40, 30])).toMatchObject({ reviews: [40] });
  expect(reviewed([120, 100, 100], [40, 30])).toMatchObject({ reviews: [] });
  // A shorter lesson comes before a question that is left out.
  const { chosen, reviews } = reviewed([95, 80, 80, 80], [40, 30]);
  expect(reviews).toEqual([40, 30]);
  expect(chosen.map(({ name }) => name)).toEqual(["b", "c", "d"]);
});

test("what is urgent stays, and what comes next gives way to something shorter", () => {
  const [urgent, ...others] = row([140, 120, 100, 80]);
  if (urgent === undefined) throw new Error("none");
  const chosen = fitLessons([urgent, ...others], {
    measure,
    isWanted: () => false,
    isUrgent: (lesson) => lesson === urgent,
    shorten: () => null,
  });
  expect(chosen.map(({ name }) => name)).toEqual(["a", "c", "d"]);
});

test("what is known is said in fewer words before a question waits", () => {
  const lessons = row([120, 110, 110]);
  const { chosen, reviews } = fitEpisode(lessons, [40], (asked) => ({
    measure: (some) =>
      measure(asked.length === 0 ? some : [...some, { name: "asked", seconds: 40 }]),
    isWanted: () => false,
    shorten: () => null,
    remind: (lesson) => (lesson.name === "a" ? { ...lesson, seconds: 60 } : lesson),
  }));
  expect(reviews).toEqual([40]);
  expect(chosen.map(({ seconds }) => seconds)).toEqual([60, 110, 110]);
});

test("what is known takes the place of what is new only where no new one fits, or all are too few", () => {
  const fitted = (lengths: number[], reviews: number[]) =>
    fitEpisode(row(lengths), reviews, (asked) => ({
      measure: (some) => measure([...some, ...asked.map((seconds) => ({ name: "?", seconds }))]),
      isWanted: () => false,
      shorten: () => null,
      isSpare: ({ name }) => name === "e",
    })).chosen.map(({ name }) => name);
  expect(fitted([70, 120, 110, 80, 60], [50])).toEqual(["a", "b", "d"]);
  expect(fitted([100, 110, 120, 130, 60], [50])).toEqual(["a", "b", "e"]);
  expect(fitted([50, 50, 50, 50, 60], [])).toEqual(["a", "b", "c", "d"]);
  expect(fitted([40, 40, 40, 40, 60], [])).toEqual(["a", "b", "c", "d", "e"]);
});
