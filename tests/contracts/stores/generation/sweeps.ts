import { createD1GenerationStore, schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addEpisode, addStep } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const MINUTE = 60_000;
const sweep = {
  waitingSince: SINCE - 5 * MINUTE,
  untouchedSince: SINCE - 60 * MINUTE,
  at: SINCE,
  limit: 9,
};
/** Nobody has worked on it for so long that a sweep takes it. */
const enqueuedAt = sweep.waitingSince - 1;

async function openSweep(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db);
  const add = (change: Partial<typeof schema.episodes.$inferInsert> = {}) =>
    addEpisode(db, { userId, enqueuedAt, ...change });
  const store = createD1GenerationStore(db, DEFAULT_SETTINGS);
  const take = async (change: Partial<typeof sweep> = {}) =>
    (await store.takeWaiting({ ...sweep, ...change })).map(({ episodeId }) => episodeId);
  return { db, add, store, take };
}

export function testSweeps(open: OpenWorld): void {
  test("unfinished episodes that nobody works on are taken once, and how often since work began is counted", async () => {
    const { db, add, store, take } = await openSweep(open);
    const fresh = await add();
    const begun = await add({ status: "writing" });
    await addStep(db, { episodeId: begun, state: "waiting" });
    expect(await store.takeWaiting(sweep)).toEqual([
      { episodeId: fresh, kind: "requested", sweeps: 0 },
      { episodeId: begun, kind: "requested", sweeps: 1 },
    ]);
    expect(await take()).toEqual([]);
  });

  test("what is finished, removed, waits for its turn or is at work is left alone", async () => {
    const { db, add, take } = await openSweep(open);
    for (const status of ["completed", "failed", "awaiting_review"] as const) {
      await add({ status });
    }
    await add({ deletedAt: SINCE });
    await add({ enqueuedAt: sweep.waitingSince });
    const atWork = await add({ status: "writing" });
    await addStep(db, { episodeId: atWork, leaseUntil: SINCE + 1 });
    expect(await take()).toEqual([]);
    expect(await take({ at: SINCE + 1 })).toEqual([atWork]);
  });

  test("of two sweeps at once each episode has one, requested ones before dailies, oldest first", async () => {
    const { add, take } = await openSweep(open);
    const daily = await add({
      kind: "daily",
      createdAt: SINCE - 9,
      enqueuedAt: SINCE - 61 * MINUTE,
    });
    const later = await add({ createdAt: SINCE - 1 });
    const first = await add({ createdAt: SINCE - 2 });
    const [one, two] = await Promise.all([take({ limit: 2 }), take({ limit: 2 })]);
    expect([new Set(one), two]).toEqual([new Set([first, later]), [daily]]);
  });

  test("dailies that nobody has begun wait while others are worked on, and not for ever", async () => {
    const { db, add, take } = await openSweep(open);
    const busy = await add({ kind: "daily", status: "speaking" });
    await addStep(db, { episodeId: busy, leaseUntil: SINCE + 1 });
    const waiting = await add({ kind: "daily" });
    const longAgo = await add({ kind: "daily", enqueuedAt: sweep.untouchedSince - 1 });
    expect(await take()).toEqual([longAgo]);
    await db.update(schema.generationSteps).set({ leaseUntil: 0 });
    expect(new Set(await take())).toEqual(new Set([busy, waiting]));
  });

  test("a daily that was finished a moment ago shows that their queue moves", async () => {
    const { db, add, take } = await openSweep(open);
    await add({ kind: "daily", status: "completed", updatedAt: sweep.waitingSince });
    const waiting = await add({ kind: "daily" });
    expect(await take()).toEqual([]);
    await db.update(schema.episodes).set({ updatedAt: 0 });
    expect(await take()).toEqual([waiting]);
  });

  test("what was ordered for a class waits behind what somebody asked for, like dailies", async () => {
    const { db, add, store } = await openSweep(open);
    const ordered = await add({ requestKey: "class:order", status: "writing", createdAt: 1 });
    await addStep(db, { episodeId: ordered, leaseUntil: SINCE + 10 });
    expect(await store.isSomebodyWaiting(SINCE)).toBe(false);
    const asked = await add({ createdAt: 2 });
    const later = { ...sweep, at: SINCE + 10, limit: 1 };
    expect(await store.takeWaiting(later)).toMatchObject([{ episodeId: asked, kind: "requested" }]);
    expect(await store.takeWaiting(later)).toMatchObject([{ episodeId: ordered, kind: "daily" }]);
  });

  test("somebody waits while an episode that was asked for is at work, or about to be", async () => {
    const { db, add, store } = await openSweep(open);
    await add({ kind: "daily", createdAt: SINCE });
    expect(await store.isSomebodyWaiting(SINCE)).toBe(false);
    await add({ createdAt: SINCE - 15_000 });
    expect(await store.isSomebodyWaiting(SINCE)).toBe(false);
    expect(await store.isSomebodyWaiting(SINCE - 1)).toBe(true);
    const done = await add({ status: "writing", createdAt: 1 });
    await addStep(db, { episodeId: done, state: "done", leaseUntil: SINCE + 99 });
    const atWork = await add({ status: "writing", createdAt: 1 });
    await addStep(db, { episodeId: atWork, leaseUntil: SINCE + 10 });
    expect(await store.isSomebodyWaiting(SINCE + 9)).toBe(true);
    expect(await store.isSomebodyWaiting(SINCE + 10)).toBe(false);
  });
}
