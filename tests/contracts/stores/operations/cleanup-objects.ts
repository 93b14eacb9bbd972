import { createD1CleanupStore, type schema } from "@learnlab/adapters/d1";
import type { DueEpisodes } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addEpisode, addStep, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const at = SINCE;
const due: DueEpisodes[] = [{ why: "removed", before: SINCE }];

async function openObjects(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db);
  const add = (change: Partial<typeof schema.episodes.$inferInsert> = {}) =>
    addEpisode(db, { userId, status: "completed", ...change });
  return { db, userId, add, store: createD1CleanupStore(db) };
}

export function testCleanupOfObjects(open: OpenWorld): void {
  test("what a track or an episode names is in use, with its transcripts and times; the rest is not", async () => {
    const { db, add, store } = await openObjects(open);
    const episodeId = await add({ scriptKey: "ep/e/script-1.json" });
    const trackId = await addTrack(db, { episodeId, id: "t", audioKey: "1.mp3" });
    const files = ["mp3", "vtt", "txt", "json"].map((kind) => `ep/${trackId}/1.${kind}`);
    const named = [...files, "ep/e/script-1.json"];
    const orphans = ["ep/t/2.mp3", "ep/e/script-2.json", "ep/gone/1.mp3"];
    const keys = [...named, ...orphans];
    expect(await store.listUnnamed({ keys, due, at })).toEqual(orphans);
  });

  test("what an unfinished episode is to name stays, unless it is due itself", async () => {
    const { add, store } = await openObjects(open);
    const unfinished = await add({ status: "speaking" });
    const removed = await add({ status: "speaking", deletedAt: SINCE });
    const keys = [`ep/${unfinished}/script-1.json`, `ep/${removed}/script-1.json`];
    expect(await store.listUnnamed({ keys, due, at })).toEqual([keys[1]]);
  });

  test("work stays while a run is at it, as a script, or to go with its episode", async () => {
    const { db, add, store } = await openObjects(open);
    const [atWork, idle] = [await add({ status: "writing" }), await add({ status: "writing" })];
    await addStep(db, { episodeId: atWork, leaseUntil: at + 1 });
    const script = await add({ scriptKey: "work/script" });
    const removed = await add({ deletedAt: SINCE });
    const keys = [
      { key: "work/1", episodeId: atWork },
      { key: "work/2", episodeId: idle },
      { key: "work/script", episodeId: script },
      { key: "work/other", episodeId: script },
      { key: "work/removed", episodeId: removed },
      { key: "work/gone", episodeId: "gone" },
    ];
    const inUse = await store.listWorkInUse({ keys, due, at });
    expect(new Set(inUse)).toEqual(new Set(["work/1", "work/script", "work/removed"]));
  });

  test("people for whom an episode is being made right now are served", async () => {
    const { db, userId, add, store } = await openObjects(open);
    const idle = await addUser(db);
    await addEpisode(db, { userId: idle, status: "writing" });
    await addStep(db, { episodeId: await add({ status: "writing" }), leaseUntil: at + 1 });
    const userIds = [userId, idle, "nobody"];
    expect(await store.listServed({ userIds, at })).toEqual([userId]);
    expect(await store.listServed({ userIds, at: at + 1 })).toEqual([]);
  });

  test("what was spoken for an unpublished episode is kept for a while, and while a run is at it", async () => {
    const { db, add, store } = await openObjects(open);
    const since = SINCE - 1000;
    const done = async (episodeId: string, outputKey: string, updatedAt: number) => {
      const step = { state: "done", leaseUntil: 0, outputKey, updatedAt } as const;
      await addStep(db, { episodeId, step: "speech", language: "en", ...step });
      await addStep(db, { episodeId, step: "brief", ...step, outputKey: "brief" });
    };
    const [fresh, stale, busy, published, removed] = [
      await add({ status: "speaking" }),
      await add({ status: "speaking" }),
      await add({ status: "speaking" }),
      await add(),
      await add({ status: "speaking", deletedAt: SINCE }),
    ];
    await done(fresh, "fresh", since + 1);
    await done(stale, "stale", since);
    await done(busy, "busy", since);
    await done(published, "published", SINCE);
    await done(removed, "removed", SINCE);
    await addStep(db, { episodeId: busy, step: "assemble", language: "en", leaseUntil: at + 1 });
    const kept = await store.listUnpublished({ since, due, at });
    expect(new Set(kept)).toEqual(new Set(["fresh", "busy"]));
  });
}
