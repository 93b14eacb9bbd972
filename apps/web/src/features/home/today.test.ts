import { expect, test } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import { spoken } from "../../testing/samples.ts";
import { arrangeToday, greetingFor } from "./today.ts";

const now = new Date(2026, 10, 21, 15).getTime();

function madeAt(id: string, when: Date, changed: Partial<EpisodeSummary> = {}): EpisodeSummary {
  const at = when.getTime();
  return { ...spoken, id, title: id, createdAt: at, completedAt: at, ...changed };
}

const today = (hour: number) => new Date(2026, 10, 21, hour);
const daysAgo = (days: number) => new Date(2026, 10, 21 - days, 9);
const begun = { positionMs: 90_000, completion: 0.25 };

function arrange(...episodes: EpisodeSummary[]) {
  const { hero, rows, today: newest } = arrangeToday(episodes, now);
  return {
    hero: hero?.episode.id ?? null,
    isInProgress: hero?.isInProgress ?? false,
    today: newest?.id ?? null,
    rows: rows.map(({ id }) => id),
  };
}

test("with nothing in progress the newest since midnight is large, and all others are rows", () => {
  const [second, first] = [madeAt("second", today(9)), madeAt("first", today(0))];
  const yesterday = madeAt("yesterday", new Date(2026, 10, 20, 23, 59));
  expect(arrange(second, first, yesterday)).toEqual({
    hero: "second",
    isInProgress: false,
    today: "second",
    rows: ["first", "yesterday"],
  });
  expect(arrange(yesterday)).toMatchObject({ hero: null, today: null, rows: ["yesterday"] });
});

test("what is in progress comes before today's, which is the first row then", () => {
  const uploaded = madeAt("uploaded", today(10), { kind: "uploaded" });
  const half = madeAt("half", daysAgo(3), begun);
  expect(arrange(uploaded, madeAt("new", today(9)), madeAt("old", daysAgo(1)), half)).toEqual({
    hero: "half",
    isInProgress: true,
    today: "new",
    rows: ["new", "uploaded", "old"],
  });
});

test("today's own may be the one in progress, and of several it is the newest", () => {
  expect(arrange(madeAt("new", today(9), begun), madeAt("half", daysAgo(1), begun))).toEqual({
    hero: "new",
    isInProgress: true,
    today: "new",
    rows: ["half"],
  });
});

test.each([
  ["heard to its end", { completion: 0.97, positionMs: 350_000 }],
  ["at its closing words", { completion: 0.5, positionMs: 340_000 }],
  ["never begun", { completion: 0, positionMs: 0 }],
  ["without sound", { ...begun, durationMs: null }],
])("one that is %s is not in progress", (_, changed) => {
  expect(arrange(madeAt("one", daysAgo(1), changed))).toMatchObject({ hero: null });
});

test("two weeks later it has been given up", () => {
  expect(arrange(madeAt("one", daysAgo(13), begun))).toMatchObject({ hero: "one" });
  expect(arrange(madeAt("one", daysAgo(15), begun))).toMatchObject({ hero: null });
});

test("the greeting follows the hour", () => {
  expect([3, 4, 11, 12, 17, 18, 23].map((hour) => greetingFor(hour))).toEqual([
    "home.evening",
    "home.morning",
    "home.morning",
    "home.day",
    "home.day",
    "home.evening",
    "home.evening",
  ]);
});
