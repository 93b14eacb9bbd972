import { schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";
import { openGeneration } from "./open-generation.ts";

const FAILURE = { error: "No.", reason: "internal" } as const;

export function testKeptMessages(open: OpenWorld): void {
  const newMessage = (episodeId: string | null) => {
    const message = { id: nextId(), queue: "generation-now", body: "{}", episodeId };
    return { ...message, ...FAILURE, at: SINCE };
  };

  test("a failed message is kept once, however often it is delivered, also where it names no episode", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    for (const message of [newMessage(episodeId), newMessage(null)]) {
      expect(await store.keepFailedMessage(message)).toBe(true);
      expect(await store.keepFailedMessage({ ...message, at: SINCE + 1 })).toBe(true);
    }
    const kept = await db.select().from(schema.failedMessages);
    expect(kept).toMatchObject([
      { episodeId, errorReason: "internal", createdAt: SINCE, updatedAt: SINCE + 1 },
      { episodeId: null },
    ]);
  });

  test("one that was sent again meanwhile, or whose episode is gone for good, is not kept", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    const message = newMessage(episodeId);
    await store.keepFailedMessage(message);
    await db.update(schema.failedMessages).set({ replayedAt: SINCE });
    expect(await store.keepFailedMessage(message)).toBe(false);
    expect(await store.keepFailedMessage(newMessage("gone"))).toBe(false);
    expect(await db.select().from(schema.failedMessages)).toHaveLength(1);
  });
}
