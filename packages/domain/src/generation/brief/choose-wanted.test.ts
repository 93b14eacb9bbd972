import { expect, test } from "vitest";

import { DAY_MS } from "../../shared/index.ts";
import { answered, choose, chooseAll, heard, ids, missed, NOW } from "./testing/choose.ts";

const more = (conceptId: string, daysAgo: number) =>
  [conceptId, { conceptId, kind: "more" as const, chosenAt: NOW - daysAgo * DAY_MS }] as const;

test("what more is wanted of comes first until it is met, two a day, and after the topics of the day", () => {
  const choices = new Map([more("b4", 3), more("a3", 2), more("a4", 1)]);
  const chosen = choose({ choices });
  expect(ids(chosen).slice(0, 2)).toEqual(["b4", "a3"]);
  expect(chosen.map(({ reason }) => reason).slice(0, 3)).toEqual(["more", "more", "next"]);
  const topics = ["b0", "b1"];
  expect(ids(choose({ choices, topics })).slice(0, 3)).toEqual(["b0", "b1", "b4"]);
  const memories = [heard("b4", 1), heard("a3", 1)];
  expect(ids(choose({ choices, memories }))[0]).toBe("a4");
});

test("from then on it comes back in half the days", () => {
  const choices = new Map([more("a0", 9), more("a1", 9)]);
  const memories = [answered("a0", { ago: 4, dueIn: 4 }), answered("b0", { ago: 4, dueIn: 4 })];
  expect(chooseAll({ choices, memories }).asked).toEqual(["a0"]);
  expect(chooseAll({ choices, memories: [heard("a1", 1), heard("b1", 1)] }).asked).toEqual(["a1"]);
  const known = [missed("a0", 1), heard("a1", 1)];
  expect(chooseAll({ choices, memories: known }).concepts[0]).toMatchObject({
    conceptId: "a0",
    reason: "missed",
  });
});
