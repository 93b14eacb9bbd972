import { createD1SearchChangeStore, type Database, schema } from "@learnlab/adapters/d1";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const { episodes } = schema;

async function openChanges(db: Database) {
  const userId = await addUser(db);
  const store = createD1SearchChangeStore(db);
  const list = async () => (await store.list(10)).map(({ episodeId }) => episodeId);
  const settleAll = async () => store.settle(await store.list(10), SINCE);
  return { store, userId, list, settleAll };
}

/** What happens to a finished episode, in this order. */
const CHANGES: Record<string, Partial<typeof episodes.$inferInsert>> = {
  "its title": { title: "Optics" },
  "its description": { description: "Of light." },
  "another script": { scriptKey: "ep/another.json" },
  "a teacher withholds it": { withheld: true },
  "a teacher releases it": { withheld: false },
  "it is made again": { status: "speaking" },
  "it is finished again": { status: "completed" },
  "it is removed": { deletedAt: SINCE },
  "it is restored": { deletedAt: null },
};

export function testSearchChangeStore(open: OpenWorld): void {
  test("whatever changes what is searched asks for it, in whichever way it is written", async () => {
    const { db } = await open();
    const { userId, list, settleAll } = await openChanges(db);
    const waiting = await addEpisode(db, { userId });
    await db.update(episodes).set({ status: "writing" }).where(eq(episodes.id, waiting));
    expect(await list()).toEqual([]);
    const id = await addEpisode(db, { userId, status: "completed" });
    expect(await list()).toEqual([id]);
    for (const [name, change] of Object.entries(CHANGES)) {
      await settleAll();
      expect(await list()).toEqual([]);
      await db.update(episodes).set(change).where(eq(episodes.id, id));
      expect(await list(), name).toEqual([id]);
    }
    await settleAll();
    const plays = { totalPlays: 7, updatedAt: SINCE + 1 };
    await db.update(episodes).set(plays).where(eq(episodes.id, id));
    expect(await list()).toEqual([]);
    await db.delete(episodes).where(eq(episodes.id, id));
    expect(await list()).toEqual([id]);
  });

  test("a recording asks for it when another class hears it, and says whose class it is", async () => {
    const { db } = await open();
    const { store, userId, settleAll } = await openChanges(db);
    const [optics, waves] = [await addCourse(db), await addCourse(db)];
    const id = await addEpisode(db, { userId, status: "completed", courseId: optics });
    const set = (change: Partial<typeof episodes.$inferInsert>) =>
      db.update(episodes).set(change).where(eq(episodes.id, id));
    expect(await store.list(10)).toMatchObject([{ episodeId: id, courseId: null }]);
    for (const [change, courseId] of [
      [{ forClass: true }, optics],
      [{ courseId: waves }, waves],
      [{ forClass: false }, null],
    ] as const) {
      await settleAll();
      await set(change);
      expect(await store.list(10)).toMatchObject([{ episodeId: id, courseId }]);
    }
    await settleAll();
    await set({ courseId: optics });
    expect(await store.list(10)).toEqual([]);
  });

  test("what waits of one person is told apart from what waits of others", async () => {
    const { db } = await open();
    const { store, userId, settleAll } = await openChanges(db);
    const other = await addUser(db);
    const courseId = await addCourse(db);
    const add = (told: object) => addEpisode(db, { userId, status: "completed", ...told });
    const own = await add({});
    const [ofClass] = [await add({ courseId, forClass: true }), await add({ userId: other })];
    const listOf = async (limit: number) =>
      (await store.listOf({ userId, limit })).toSorted((one, two) =>
        one.episodeId.localeCompare(two.episodeId),
      );
    expect(await listOf(10)).toMatchObject([
      { episodeId: own, courseId: null },
      { episodeId: ofClass, courseId },
    ]);
    expect(await listOf(1)).toHaveLength(1);
    await settleAll();
    expect(await listOf(10)).toEqual([]);
  });

  test("what changed again meanwhile, or was settled by another, is asked for again", async () => {
    const { db } = await open();
    const { store, userId, list } = await openChanges(db);
    const id = await addEpisode(db, { userId, status: "completed" });
    const taken = await store.list(10);
    await db.update(episodes).set({ title: "Optics" }).where(eq(episodes.id, id));
    await store.settle(taken, SINCE);
    expect(await list()).toEqual([id]);
    const [mine, theirs] = [await store.list(10), await store.list(10)];
    await store.settle(theirs, SINCE);
    expect(await list()).toEqual([]);
    await store.settle(mine, SINCE);
    expect(await list()).toEqual([id]);
    await store.settle(await store.list(10), SINCE);
    expect(await list()).toEqual([]);
    await store.settle([], SINCE);
  });

  test("all finished episodes can be asked for, the oldest first", async () => {
    const { db } = await open();
    const { store, userId, list, settleAll } = await openChanges(db);
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1)
      ids.push(await addEpisode(db, { userId, status: "completed" }));
    await addEpisode(db, { userId });
    const gone = await addEpisode(db, { userId, status: "completed", deletedAt: SINCE });
    await settleAll();
    for (const limit of [1, 2, 100]) {
      let after: string | null = "";
      for (let steps = 0; after !== null && steps < 1_000; steps += 1)
        after = await store.requestAfter(after, { limit, at: SINCE });
      expect(after).toBeNull();
      expect(await list()).toEqual(ids);
    }
    await settleAll();
    await store.requestAfter(ids[0] ?? "", { limit: 1, at: SINCE });
    expect(await list()).toEqual(ids.slice(1, 2));
    expect(await store.requestAfter(ids[2] ?? "", { limit: 100, at: SINCE })).toBeNull();
    await store.requestAfter("", { limit: 1_000, at: SINCE });
    expect(await list()).not.toContain(gone);
    expect(await store.list(2)).toHaveLength(2);
  });
}
