import { createD1WorkStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addEpisode, addNotification, addStep } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testWorkStore(open: OpenWorld): void {
  test("each queue says how much waits and since when; what is deleted, done or not yet due does not", async () => {
    const { db } = await open();
    const work = createD1WorkStore(db);
    const empty = await work.countQueues(SINCE);
    expect(empty.map(({ waiting, since }) => [waiting, since])).toEqual(empty.map(() => [0, null]));
    const userId = await addUser(db);
    await addEpisode(db, { userId, enqueuedAt: SINCE + 5 });
    await addEpisode(db, { userId, enqueuedAt: SINCE + 1 });
    await addEpisode(db, { userId, deletedAt: SINCE });
    await addEpisode(db, { userId, kind: "daily", enqueuedAt: SINCE + 9 });
    const episodeId = await addEpisode(db, { userId, status: "completed" });
    await addNotification(db, { userId, episodeId, state: "waiting", sendAt: SINCE + 2 });
    const mail = { userId, episodeId, kind: "failed", state: "waiting" } as const;
    await addNotification(db, { ...mail, sendAt: SINCE + 4 });
    const counted = await work.countQueues(SINCE + 3);
    expect(counted.filter(({ waiting }) => waiting > 0)).toEqual([
      { name: "requested", waiting: 2, since: SINCE + 1 },
      { name: "dailies", waiting: 1, since: SINCE + 9 },
      { name: "mails", waiting: 1, since: SINCE + 2 },
    ]);
  });

  test("episodes on which work has begun are listed with the step of their latest attempt, the oldest first", async () => {
    const { db } = await open();
    const work = createD1WorkStore(db);
    const userId = await addUser(db, { name: "Ada" });
    await addEpisode(db, { userId });
    await addEpisode(db, { userId, status: "completed" });
    const late = await addEpisode(db, { userId, status: "writing", createdAt: SINCE + 1 });
    const spoken = await addEpisode(db, { userId, status: "speaking", sweeps: 2 });
    await addStep(db, { episodeId: spoken, step: "script", state: "done", updatedAt: SINCE + 9 });
    await addStep(db, {
      episodeId: spoken,
      step: "speech",
      language: "ja",
      attempt: 3,
      doneParts: 4,
      totalParts: 9,
      updatedAt: SINCE + 5,
    });
    const known = { title: "Light", kind: "requested", ownerName: "Ada" };
    const first = {
      ...known,
      id: spoken,
      createdAt: SINCE,
      sweeps: 2,
      step: {
        kind: "speech",
        language: "ja",
        attempt: 3,
        doneParts: 4,
        totalParts: 9,
        since: SINCE + 5,
        leaseUntil: SINCE + 60_000,
      },
    };
    const second = { ...known, id: late, createdAt: SINCE + 1, sweeps: 0, step: null };
    expect(await work.listAtWork(9)).toEqual([first, second]);
    expect(await work.listAtWork(1)).toEqual([first]);
  });
}
