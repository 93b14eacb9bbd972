import { createD1MemoryStore, schema } from "@learnlab/adapters/d1";
import type { HeardPiece } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { addEpisode, addProgress, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const lesson: HeardPiece = { conceptId: "lens", asked: null };
const question: HeardPiece = { conceptId: "lens", asked: "why" };

export function testMemoryStore(open: OpenWorld): void {
  async function openListened(scriptKey: string | null = "ep/script.json") {
    const { db } = await open();
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId, status: "completed", scriptKey });
    await addProgress(db, { userId, episodeId, coverage: { en: [[0, 500]] }, version: 3 });
    const add = (pieces: HeardPiece[], { was = 0, remembered = 1, heardAt = SINCE } = {}) =>
      memories.add({ userId, episodeId, version: 3, was, remembered, pieces, heardAt, at: SINCE });
    const memories = createD1MemoryStore(db);
    return { db, userId, episodeId, memories, add };
  }

  test("what was listened to is to be looked at once for each change, the latest first", async () => {
    const { db, userId, episodeId, memories, add } = await openListened();
    await addTrack(db, { episodeId, audioKey: "ep/t/1.mp3" });
    const later = await addEpisode(db, { userId, scriptKey: "ep/later.json" });
    await addProgress(db, { userId, episodeId: later, lastPlayedAt: SINCE + 1 });
    const other = await addUser(db);
    await addProgress(db, { userId: other, episodeId });
    const changed = await memories.listChanged(userId, 5);
    expect(changed.map((one) => one.episodeId)).toEqual([later, episodeId]);
    expect(changed[1]).toEqual({
      episodeId,
      scriptKey: "ep/script.json",
      tracks: [{ language: "en", audioKey: "ep/t/1.mp3" }],
      coverage: { en: [[0, 500]] },
      completedAt: null,
      lastPlayedAt: SINCE,
      version: 3,
      remembered: 0,
    });
    expect(await memories.listChanged(userId, 1)).toHaveLength(1);
    await add([lesson]);
    expect((await memories.listChanged(userId, 5)).map((one) => one.episodeId)).toEqual([later]);
    await db
      .update(schema.progress)
      .set({ version: 4 })
      .where(eq(schema.progress.episodeId, episodeId));
    const again = await memories.listChanged(userId, 5);
    expect(again.find((one) => one.episodeId === episodeId)).toMatchObject({ remembered: 1 });
  });

  test("what was uploaded, or has no script, teaches nothing that is known", async () => {
    const { db, userId, memories } = await openListened(null);
    const uploaded = await addEpisode(db, { userId, kind: "uploaded", scriptKey: "ep/u.json" });
    await addProgress(db, { userId, episodeId: uploaded });
    expect(await memories.listChanged(userId, 5)).toEqual([]);
  });

  test("what was heard and asked adds up, whatever comes later in time", async () => {
    const { userId, memories, add } = await openListened();
    await add([lesson, question, { conceptId: "ray", asked: "apply" }], { heardAt: SINCE + 5 });
    await add([lesson], { was: 1, remembered: 3, heardAt: SINCE });
    const known = await memories.list(userId);
    expect(known.find(({ conceptId }) => conceptId === "lens")).toEqual({
      conceptId: "lens",
      timesHeard: 2,
      firstHeardAt: SINCE,
      lastHeardAt: SINCE + 5,
      timesAsked: 1,
      lastAskedAt: SINCE + 5,
      lastKind: "why",
      lastResult: null,
      schedule: null,
    });
    expect(known.find(({ conceptId }) => conceptId === "ray")).toMatchObject({
      timesHeard: 0,
      firstHeardAt: null,
      timesAsked: 1,
      lastKind: "apply",
    });
  });

  test("of two that read the same and add to it, one does", async () => {
    const { userId, memories, add } = await openListened();
    await Promise.all([add([lesson]), add([lesson])]);
    expect(await memories.list(userId)).toMatchObject([{ conceptId: "lens", timesHeard: 1 }]);
  });
}
