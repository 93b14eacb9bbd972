import { createD1CleanupStore, schema } from "@learnlab/adapters/d1";
import type { DueEpisodes } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addEpisode,
  addNotification,
  addProgress,
  addStep,
  addTrack,
} from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";
import { testCleanupOfObjects } from "./cleanup-objects.ts";
import { testCleanupOfRows } from "./cleanup-rows.ts";

const at = SINCE;
const before = SINCE - 1000;
const removed: DueEpisodes = { why: "removed", before };
const failed: DueEpisodes = { why: "failed", before };
const old: DueEpisodes = { why: "old", before, unheardSince: SINCE - 500 };

async function openCleanup(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db, { name: "Ada" });
  const made = { createdAt: before, updatedAt: before };
  const add = (change: Partial<typeof schema.episodes.$inferInsert> = {}) =>
    addEpisode(db, { userId, ...made, ...change });
  const store = createD1CleanupStore(db);
  const find = async (due: DueEpisodes) =>
    (await store.findEpisodes({ ...due, at, examples: 9 })).count;
  return { db, userId, add, store, find };
}

export function testCleanupStore(open: OpenWorld): void {
  testDueEpisodes(open);
  testDeletions(open);
  testReservations(open);
  testCleanupOfRows(open);
  testCleanupOfObjects(open);
}

function testDueEpisodes(open: OpenWorld): void {
  test("what was removed by then is due, also while it is old, and what a run is at work on is not", async () => {
    const { db, add, find } = await openCleanup(open);
    await add({ deletedAt: before });
    await add({ deletedAt: before + 1 });
    await add();
    const atWork = await add({ deletedAt: before, status: "writing" });
    await addStep(db, { episodeId: atWork, leaseUntil: at + 1 });
    expect(await find(removed)).toBe(1);
  });

  test("what failed by then, and was not tried again, is due", async () => {
    const { add, find } = await openCleanup(open);
    await add({ status: "failed" });
    await add({ status: "failed", updatedAt: before + 1 });
    await add({ status: "failed", deletedAt: before });
    await add({ status: "completed" });
    expect(await find(failed)).toBe(1);
  });

  test("what is old, not uploaded and was not heard since is due", async () => {
    const { db, userId, add, find } = await openCleanup(open);
    const finished = { status: "completed", completedAt: before } as const;
    await add(finished);
    await add({ ...finished, completedAt: before + 1 });
    await add({ ...finished, kind: "uploaded" });
    await add({ ...finished, deletedAt: before });
    const heard = await add(finished);
    await addProgress(db, { userId, episodeId: heard, lastPlayedAt: SINCE - 499 });
    const forgotten = await add(finished);
    await addProgress(db, { userId, episodeId: forgotten, lastPlayedAt: SINCE - 500 });
    expect(await find(old)).toBe(2);
  });

  test("they are told with the oldest ones, how many there are and how large their audio is", async () => {
    const { db, add, store } = await openCleanup(open);
    const later = await add({ deletedAt: before, createdAt: before - 1, title: "Later" });
    const first = await add({ deletedAt: before, createdAt: before - 2, title: "First" });
    for (const episodeId of [later, first]) await addTrack(db, { episodeId, sizeBytes: 100 });
    expect(await store.findEpisodes({ ...removed, at, examples: 1 })).toEqual({
      count: 2,
      sizeBytes: 200,
      examples: [{ label: "First", person: "Ada", at: before - 2 }],
    });
    const none = { count: 0, sizeBytes: 0, examples: [] };
    expect(await store.findEpisodes({ ...failed, at, examples: 1 })).toEqual(none);
  });
}

function testDeletions(open: OpenWorld): void {
  test("an episode goes with all that belongs to it, and what it named is told", async () => {
    const { db, userId, add, store } = await openCleanup(open);
    const episodeId = await add({ deletedAt: before, scriptKey: "ep/e/script.json" });
    const kept = await add();
    for (const id of [episodeId, kept]) {
      await addTrack(db, { episodeId: id, audioKey: `ep/${id}/1.mp3`, sizeBytes: 100 });
      await addStep(db, { episodeId: id, state: "done", attempt: 2 });
      await addProgress(db, { userId, episodeId: id });
      await addNotification(db, { userId, episodeId: id });
      const answer = { id: nextId(), episodeId: id, userId, number: 1, text: "It." };
      await db.insert(schema.answers).values({ ...answer, createdAt: 1, updatedAt: 1 });
    }
    const gone = await store.deleteEpisodes({ ...removed, at, limit: 9 });
    expect(gone).toMatchObject({
      count: 1,
      sizeBytes: 100,
      steps: [{ episodeId, step: { kind: "brief", language: null }, attempt: 2 }],
    });
    expect(gone.keys).toEqual([
      `ep/${episodeId}/1.mp3`,
      `ep/${episodeId}/1.vtt`,
      `ep/${episodeId}/1.txt`,
      `ep/${episodeId}/1.json`,
      "ep/e/script.json",
    ]);
    const { tracks, generationSteps, progress, notifications, answers, episodes } = schema;
    for (const table of [tracks, generationSteps, progress, notifications, answers, episodes]) {
      expect(await db.select().from(table)).toHaveLength(1);
    }
    const nothing = { count: 0, sizeBytes: 0, keys: [], steps: [] };
    expect(await store.deleteEpisodes({ ...removed, at, limit: 9 })).toEqual(nothing);
  });

  test("the oldest go first, as many as are asked for; of two runs at once each takes its own", async () => {
    const { db, add, store } = await openCleanup(open);
    const ids: string[] = [];
    for (const earlier of [1, 3, 2]) {
      ids.push(await add({ deletedAt: before, createdAt: before - earlier }));
    }
    await store.deleteEpisodes({ ...removed, at, limit: 1 });
    const left = await db.select().from(schema.episodes);
    expect(left.map(({ id }) => ids.indexOf(id)).toSorted((a, b) => a - b)).toEqual([0, 2]);
    const gone = await Promise.all(
      [1, 2].map(() => store.deleteEpisodes({ ...removed, at, limit: 9 })),
    );
    expect(gone.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
}

function testReservations(open: OpenWorld): void {
  test("uploads that came to no end are found and dropped, the oldest first", async () => {
    const { db, userId, store } = await openCleanup(open);
    const add = async (updatedAt: number, status: "storing" | "sending" = "storing") => {
      const id = nextId();
      const upload = { id, trackId: `track of ${id}`, userId, requestKey: id, sizeBytes: 10 };
      const times = { createdAt: updatedAt - 5, updatedAt };
      await db
        .insert(schema.uploadReservations)
        .values({ ...upload, status, localDate: "2026-11-21", ...times });
      return id;
    };
    const later = await add(before);
    const first = await add(before - 1);
    const goesOn = await add(before + 1);
    const left = { storing: before, left: before - 2 };
    const isSent = await add(before - 1, "sending");
    expect(await store.findReservations({ before: left, examples: 1 })).toEqual({
      count: 2,
      sizeBytes: 20,
      examples: [{ label: "Ada", person: null, at: before - 6 }],
    });
    expect(await store.dropReservations({ before: left, limit: 1 })).toEqual([
      { id: first, trackId: `track of ${first}`, sizeBytes: 10, fileName: "", partsId: null },
    ]);
    expect(await store.dropReservations({ before: left, limit: 9 })).toMatchObject([{ id: later }]);
    const kept = await db.select().from(schema.uploadReservations);
    expect(kept.map(({ id }) => id).toSorted()).toEqual([goesOn, isSent].toSorted());
  });
}
