import { schema } from "@learnlab/adapters/d1";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { nextId } from "../support/next-id.ts";
import { addEpisode, addTrack } from "../support/rows/episodes.ts";
import { addUser, SINCE } from "../support/rows/people.ts";
import type { OpenWorld, World } from "./stores/world.ts";

type Change = (at: { db: World["db"]; userId: string; episodeId: string }) => Promise<unknown>;

const { answers, episodes, progress, tracks } = schema;
const stamps = { createdAt: SINCE, updatedAt: SINCE };

/** What happens to an episode, in this order. */
const CHANGES: Record<string, Change> = {
  "its title": ({ db, episodeId }) =>
    db.update(episodes).set({ title: "Optics" }).where(eq(episodes.id, episodeId)),
  "a track": ({ db, episodeId }) => addTrack(db, { episodeId, language: "en" }),
  "a longer track": ({ db, episodeId }) =>
    db.update(tracks).set({ durationMs: 7 }).where(eq(tracks.episodeId, episodeId)),
  "no track": ({ db, episodeId }) => db.delete(tracks).where(eq(tracks.episodeId, episodeId)),
  "an answer": ({ db, userId, episodeId }) =>
    db
      .insert(answers)
      .values({ id: nextId(), episodeId, userId, number: 1, text: "It.", ...stamps }),
  "another answer": ({ db, episodeId }) =>
    db.update(answers).set({ text: "That." }).where(eq(answers.episodeId, episodeId)),
  "no answer": ({ db, episodeId }) => db.delete(answers).where(eq(answers.episodeId, episodeId)),
  "what was heard": ({ db, userId, episodeId }) =>
    db.insert(progress).values({ userId, episodeId, ...PLACE, ...stamps }),
  "more of it": ({ db, episodeId }) =>
    db.update(progress).set({ positionMs: 9 }).where(eq(progress.episodeId, episodeId)),
  "nothing heard": ({ db, episodeId }) =>
    db.delete(progress).where(eq(progress.episodeId, episodeId)),
  "its end": ({ db, episodeId }) => db.delete(episodes).where(eq(episodes.id, episodeId)),
};

const PLACE = {
  language: "en",
  positionMs: 1,
  furthestMs: 1,
  speed: 1,
  coverage: {},
  completion: 0,
  lastPlayedAt: SINCE,
  version: 1,
} as const;

/** The version that answers are remembered by is counted by the tables themselves. */
export function testContentVersion(open: OpenWorld): void {
  describe("the version of a person's content", () => {
    test("counts every change of their episodes and of what belongs to them, and of nobody else's", async () => {
      const { db } = await open();
      const [userId, other] = [await addUser(db), await addUser(db)];
      const read = async (id: string) => {
        const [row] = await db.select().from(schema.users).where(eq(schema.users.id, id));
        return row?.contentVersion ?? -1;
      };
      expect(await read(userId)).toBe(0);
      const episodeId = await addEpisode(db, { userId });
      let last = await read(userId);
      expect(last).toBe(1);
      for (const [name, change] of Object.entries(CHANGES)) {
        await change({ db, userId, episodeId });
        const now = await read(userId);
        expect(now, name).toBe(last + 1);
        last = now;
      }
      expect(await read(other)).toBe(0);
    });
  });
}
