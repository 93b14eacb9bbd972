import { createD1FailedMessageStore, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addEpisode, addFailedMessage } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const at = SINCE + 1;

async function openMessages(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db, { name: "Ada" });
  const addOf = async (change: Partial<typeof schema.episodes.$inferInsert>, createdAt = SINCE) => {
    const episodeId = await addEpisode(db, { userId, ...change });
    return { episodeId, id: await addFailedMessage(db, { episodeId, createdAt }) };
  };
  return { db, userId, addOf, store: createD1FailedMessageStore(db) };
}

export function testFailedMessageStore(open: OpenWorld): void {
  test("messages come newest first with what became of their episodes, a page after the other", async () => {
    const { db, store, addOf } = await openMessages(open);
    const { id, episodeId } = await addOf({ status: "failed", title: "Light" }, SINCE + 1);
    await addOf({ status: "writing" });
    await addOf({ status: "completed" });
    await addOf({ status: "failed", deletedAt: SINCE });
    await addFailedMessage(db, { episodeId: "gone" });
    await addFailedMessage(db);
    await addFailedMessage(db, { replayedAt: SINCE });
    const first = await store.list({ limit: 1, cursor: null });
    expect(first.messages).toEqual([
      {
        id,
        queue: "generation-now",
        body: "{}",
        error: "No.",
        errorReason: "internal",
        state: "waiting",
        episodeId,
        episodeTitle: "Light",
        learnerName: "Ada",
        createdAt: SINCE + 1,
        replayedAt: null,
      },
    ]);
    const rest = await store.list({ limit: 9, cursor: first.nextCursor });
    expect(rest.messages.map(({ state }) => state)).toEqual([
      "replayed",
      "no_episode",
      "deleted",
      "deleted",
      "completed",
      "being_made",
    ]);
    expect(rest.nextCursor).toBeNull();
  });

  test("those that can be sent again come oldest first, with how many there are", async () => {
    const { store, addOf } = await openMessages(open);
    const later = await addOf({ status: "failed" }, SINCE + 1);
    const first = await addOf({ status: "failed" });
    await addOf({ status: "completed" });
    expect(await store.listWaiting(1)).toEqual({ ids: [first.id], count: 2 });
    expect(await store.listWaiting(9)).toEqual({ ids: [first.id, later.id], count: 2 });
  });

  test("of two who send one again at once one is answered that it was sent", async () => {
    const { db, store, userId, addOf } = await openMessages(open);
    const { id, episodeId } = await addOf({ status: "failed", sweeps: 3, kind: "daily" });
    const other = await addOf({ status: "failed" });
    const answers = await Promise.all([store.replay({ id, at }), store.replay({ id, at })]);
    expect(answers).toContainEqual({ state: "sent", episodeId, userId, kind: "daily" });
    expect(answers).toContainEqual({ state: "replayed" });
    const rows = new Map((await db.select().from(schema.episodes)).map((row) => [row.id, row]));
    expect(rows.get(episodeId)).toMatchObject({ status: "pending", error: null, sweeps: 0 });
    expect(rows.get(other.episodeId)).toMatchObject({ status: "failed" });
  });

  const changes: [string, Partial<typeof schema.episodes.$inferInsert>][] = [
    ["being_made", { status: "writing" }],
    ["completed", { status: "completed" }],
    ["deleted", { status: "failed", deletedAt: SINCE }],
  ];
  test.each(changes)("one whose episode is %s is left as it is", async (state, change) => {
    const { db, store, addOf } = await openMessages(open);
    const { id } = await addOf(change);
    expect(await store.replay({ id, at })).toEqual({ state });
    expect(await db.select().from(schema.failedMessages)).toMatchObject([{ replayedAt: null }]);
    expect(await db.select().from(schema.episodes)).toMatchObject([change]);
  });

  test("one that names no episode, or is not there, is sent nowhere", async () => {
    const { db, store } = await openMessages(open);
    const id = await addFailedMessage(db);
    expect(await store.replay({ id, at })).toEqual({ state: "no_episode" });
    expect(await store.replay({ id: "none", at })).toBeNull();
  });
}
