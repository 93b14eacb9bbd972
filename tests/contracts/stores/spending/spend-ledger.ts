import { createD1SettingsStore, createD1SpendLedger, schema } from "@learnlab/adapters/d1";
import { LIMITS_NAME } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";
import { testSums } from "./spend-sums.ts";

const DAY = 86_400_000;
/** That of `SINCE`. */
const MONTH = "2026-11";
const openLedger = ({ db }: World, monthlyMicroDollars: number | null = 1000) =>
  createD1SpendLedger(db, { monthlyMicroDollars });

function newCost(
  change: { episodeId?: string; provider?: string; microDollars?: number; at?: number } = {},
) {
  const known = { episodeId: "e", provider: "polly", units: 50, microDollars: 100, at: SINCE };
  return { id: nextId(), ...known, ...change };
}

export function testSpendLedger(open: OpenWorld): void {
  testBudget(open);
  testReports(open);
  testSums(open);
}

function testBudget(open: OpenWorld): void {
  test("of many reservations at once as many are made as the month's budget holds", async () => {
    const ledger = openLedger(await open(), 250);
    const made = await Promise.all([1, 2, 3, 4].map(() => ledger.reserve(newCost())));
    expect(made.filter(Boolean)).toHaveLength(2);
    expect(await ledger.readMonth(SINCE)).toEqual({ spent: 200, cap: 250 });
    expect(await ledger.reserve(newCost({ microDollars: 50 }))).toBe(true);
    expect(await ledger.reserve(newCost({ microDollars: 1 }))).toBe(false);
    expect(await ledger.reserve(newCost({ microDollars: 0 }))).toBe(true);
  });

  test("months of UTC count for themselves", async () => {
    const ledger = openLedger(await open(), 100);
    const december = Date.parse("2026-12-01T00:00:00Z");
    expect(await ledger.reserve(newCost({ at: december - 1 }))).toBe(true);
    expect(await ledger.reserve(newCost({ at: december - 1 }))).toBe(false);
    expect(await ledger.reserve(newCost({ at: december }))).toBe(true);
    expect(await ledger.readMonth(december)).toEqual({ spent: 100, cap: 100 });
  });

  test("a reservation and its settlement count once, however often they are asked for", async () => {
    const ledger = openLedger(await open());
    const cost = newCost();
    expect([await ledger.reserve(cost), await ledger.reserve(cost)]).toEqual([true, true]);
    expect(await ledger.readMonth(SINCE)).toMatchObject({ spent: 100 });
    const { id } = cost;
    const settled = { id, units: 40, microDollars: 80, at: SINCE + 1 };
    await ledger.settle(settled);
    await ledger.settle(settled);
    expect(await ledger.readMonth(SINCE)).toMatchObject({ spent: 80 });
    const [day, ...others] = await ledger.listDays({ since: SINCE });
    expect(others).toEqual([]);
    expect(day).toMatchObject({ calls: 1, units: 40, settledMicroDollars: 80 });
  });

  test("a cost counts for the month that it was reserved in, whenever it is settled", async () => {
    const ledger = openLedger(await open());
    const cost = newCost();
    await ledger.reserve(cost);
    const { id } = cost;
    await ledger.settle({ id, units: 1, microDollars: 30, at: SINCE + 40 * DAY });
    expect(await ledger.readMonth(SINCE)).toMatchObject({ spent: 30 });
    expect(await ledger.readMonth(SINCE + 40 * DAY)).toMatchObject({ spent: 0 });
  });

  test("what nobody settled is settled as it was reserved, once, and whoever is late changes nothing", async () => {
    const ledger = openLedger(await open(), null);
    const [first, second, young] = [
      newCost(),
      newCost({ at: SINCE + 1 }),
      newCost({ at: SINCE + 5 }),
    ];
    for (const cost of [first, second, young]) await ledger.reserve(cost);
    const sweep = () => ledger.settleUnheard({ reservedBefore: SINCE + 5, at: SINCE + 60 });
    expect(await Promise.all([sweep(), sweep()])).toEqual([2, 0]);
    const read = async () => {
      const [day] = await ledger.listDays({ since: SINCE });
      return { ...day, ...(await ledger.readMonth(SINCE)) };
    };
    const costs = {
      settledMicroDollars: 200,
      estimatedMicroDollars: 200,
      reservedMicroDollars: 100,
    };
    expect(await read()).toMatchObject({ ...costs, calls: 3, units: 150, model: null, spent: 300 });
    await ledger.settle({ id: first.id, units: 1, microDollars: 1, at: SINCE + 70 });
    expect(await read()).toMatchObject({ ...costs, spent: 300 });
    await ledger.settle({ id: young.id, units: 1, microDollars: 1, at: SINCE + 70 });
    const settled = { settledMicroDollars: 201, estimatedMicroDollars: 200, spent: 201 };
    expect(await read()).toMatchObject(settled);
    expect(await ledger.settleUnheard({ reservedBefore: SINCE + 99, at: SINCE + 99 })).toBe(0);
  });

  test("the budget is what admins set, else the configuration's; null is none", async () => {
    const world = await open();
    const ledger = openLedger(world, 100);
    const limit = (monthlyMicroDollars: number | null) =>
      createD1SettingsStore(world.db).save({
        name: LIMITS_NAME,
        value: { monthlyMicroDollars },
        at: SINCE,
      });
    expect(await ledger.reserve(newCost({ microDollars: 101 }))).toBe(false);
    await limit(null);
    expect(await ledger.readMonth(SINCE)).toEqual({ spent: 0, cap: null });
    expect(await ledger.reserve(newCost({ microDollars: 1_000_000 }))).toBe(true);
    await limit(5);
    expect(await ledger.reserve(newCost({ microDollars: 1 }))).toBe(false);
    const unbounded = openLedger(await open(), null);
    expect(await unbounded.reserve(newCost({ microDollars: 1_000_000 }))).toBe(true);
  });
}

function testReports(open: OpenWorld): void {
  test("days are told by supplier and model, newest first, what is reserved beside what is settled", async () => {
    const ledger = openLedger(await open(), null);
    const settle = async (at: number, model?: string) => {
      const cost = newCost({ at });
      await ledger.reserve(cost);
      const { id, microDollars } = cost;
      const settled = { id, units: 10, microDollars, at };
      await ledger.settle(model === undefined ? settled : { ...settled, model });
    };
    await settle(SINCE - 3 * DAY);
    await settle(SINCE - DAY, "gpt");
    await settle(SINCE);
    await settle(SINCE);
    await ledger.reserve(newCost());
    const speech = { provider: "polly", model: null };
    expect(await ledger.listDays({ since: SINCE - DAY })).toEqual([
      {
        ...speech,
        date: "2026-11-21",
        calls: 3,
        units: 70,
        settledMicroDollars: 200,
        estimatedMicroDollars: 0,
        reservedMicroDollars: 100,
      },
      {
        provider: "polly",
        model: "gpt",
        date: "2026-11-20",
        calls: 1,
        units: 10,
        settledMicroDollars: 100,
        estimatedMicroDollars: 0,
        reservedMicroDollars: 0,
      },
    ]);
  });

  test("an average is over the episodes that bought something, without samples", async () => {
    const ledger = openLedger(await open(), null);
    expect(await ledger.averageUnits({ provider: "polly", since: SINCE })).toBeNull();
    const buy = async (episodeId: string, units: number) => {
      const cost = newCost({ episodeId });
      await ledger.reserve(cost);
      await ledger.settle({ id: cost.id, units, microDollars: 1, at: SINCE });
    };
    await buy("a", 10);
    await buy("a", 20);
    await buy("b", 60);
    await buy("sample", 1000);
    expect(await ledger.averageUnits({ provider: "polly", since: SINCE })).toBe(45);
    expect(await ledger.averageUnits({ provider: "openai", since: SINCE })).toBeNull();
    expect(await ledger.averageUnits({ provider: "polly", since: SINCE + DAY })).toBeNull();
  });

  test("who cost most comes first, with what is reserved, also when the episode is gone", async () => {
    const world = await open();
    const { db } = world;
    const ledger = openLedger(world, null);
    const [ada, bob] = [await addUser(db, { name: "Ada" }), await addUser(db, { name: "Bob" })];
    const [first, second, third] = [
      await addEpisode(db, { userId: ada }),
      await addEpisode(db, { userId: ada }),
      await addEpisode(db, { userId: bob }),
    ];
    await ledger.reserve(newCost({ episodeId: second }));
    for (const [episodeId, microDollars] of [
      [first, 100],
      [third, 500],
    ] as const) {
      const cost = newCost({ episodeId, microDollars });
      await ledger.reserve(cost);
      await ledger.settle({ id: cost.id, units: 1, microDollars, at: SINCE });
    }
    await ledger.reserve(newCost({ episodeId: "sample" }));
    expect(await ledger.listDearest({ month: MONTH, limit: 9 })).toEqual([
      { userId: bob, name: "Bob", episodes: 1, microDollars: 500 },
      { userId: ada, name: "Ada", episodes: 2, microDollars: 200 },
    ]);
    await db.delete(schema.episodes);
    expect(await ledger.listDearest({ month: MONTH, limit: 1 })).toMatchObject([{ userId: bob }]);
  });

  test("an episode of several courses counts for each by its concepts, and what has none comes last", async () => {
    const world = await open();
    const { db } = world;
    const ledger = openLedger(world, null);
    const [optics, sound, unused] = [
      await addCourse(db, { title: "Optics" }),
      await addCourse(db, { title: "Sound" }),
      await addCourse(db),
    ];
    const [lens, ray] = [
      await addConcept(db, { courseId: optics }),
      await addConcept(db, { courseId: optics }),
    ];
    const tone = await addConcept(db, { courseId: sound });
    await addConcept(db, { courseId: unused });
    const userId = await addUser(db);
    const both = await addEpisode(db, { userId, conceptIds: [lens, ray, tone] });
    const upload = await addEpisode(db, { userId, courseId: sound });
    const bare = await addEpisode(db, { userId });
    for (const [episodeId, microDollars, at] of [
      [both, 300, SINCE],
      [both, 600, SINCE + DAY],
      [upload, 50, SINCE],
      [bare, 20, SINCE],
      ["sample", 7, SINCE],
      [both, 9_000, SINCE - 21 * DAY],
    ] as const) {
      await ledger.reserve(newCost({ episodeId, microDollars, at }));
    }
    const courses = await ledger.listCourses({ month: MONTH, limit: 9 });
    expect(courses).toEqual([
      { course: { courseId: optics, title: "Optics" }, episodes: 1, microDollars: 600 },
      { course: { courseId: sound, title: "Sound" }, episodes: 2, microDollars: 350 },
      { course: null, episodes: 1, microDollars: 27 },
    ]);
    expect(await ledger.listCourses({ month: MONTH, limit: 1 })).toHaveLength(1);
  });

  test("an episode's calls are summed up by supplier and model, over its days", async () => {
    const ledger = openLedger(await open());
    for (const day of [0, 1]) {
      const at = SINCE + day * DAY;
      const cost = newCost({ episodeId: "ours", provider: "openai", at });
      await ledger.reserve(cost);
      await ledger.settle({ id: cost.id, units: 5, microDollars: 50, model: "gpt", at });
    }
    await ledger.reserve(newCost({ episodeId: "ours", microDollars: 7 }));
    await ledger.reserve(newCost({ episodeId: "other" }));
    const lines = await ledger.listOfEpisode("ours");
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual({
      provider: "openai",
      model: "gpt",
      calls: 2,
      units: 10,
      settledMicroDollars: 100,
      estimatedMicroDollars: 0,
      reservedMicroDollars: 0,
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ provider: "polly", model: null, reservedMicroDollars: 7 }),
    );
    expect(await ledger.listOfEpisode("none")).toEqual([]);
  });
}
