import { createD1DigestStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const WEEK = 604_800_000;

export function testDigestStore(open: OpenWorld): void {
  async function openDigests() {
    const { db } = await open();
    const userId = await addUser(db, { name: "Ada", email: "ada@b.c" });
    const store = createD1DigestStore(db);
    const on = (kind: "week" | "class", dueAt: number) =>
      store.turnOn({ userId, kind, dueAt, at: SINCE });
    return { db, userId, store, on };
  }

  test("a weekly mail is chosen once, keeps its moment, and is ended alone", async () => {
    const { store, userId, on } = await openDigests();
    expect(await store.listChosen(userId)).toEqual([]);
    await on("week", 5);
    await on("class", 6);
    await on("week", 900);
    expect((await store.listChosen(userId)).toSorted()).toEqual(["class", "week"]);
    const due = await store.listDue({ at: 6, limit: 9 });
    expect(due).toEqual([
      { userId, kind: "week", dueAt: 5 },
      { userId, kind: "class", dueAt: 6 },
    ]);
    expect(await store.listDue({ at: 6, limit: 1 })).toEqual(due.slice(0, 1));
    await store.turnOff({ userId, kind: "week" });
    expect(await store.listChosen(userId)).toEqual(["class"]);
  });

  test("of all who claim a moment one has it, and its next one is a week later", async () => {
    const { db, store, userId, on } = await openDigests();
    await on("week", 5);
    const claim = { userId, kind: "week" as const, dueAt: 5, nextAt: 5 + WEEK, at: SINCE };
    const claims = await Promise.all([1, 2, 3].map(() => store.claim(claim)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.listDue({ at: 4 + WEEK, limit: 9 })).toEqual([]);
    const at = SINCE + 1;
    await store.settle({ userId, kind: "week", state: "sent", error: "", at });
    await store.settle({
      userId,
      kind: "week",
      state: "skipped",
      error: "digest.late",
      at: at + 1,
    });
    expect(await db.query.digests.findFirst()).toMatchObject({
      dueAt: 5 + WEEK,
      sentAt: at,
      state: "skipped",
      error: "digest.late",
    });
  });

  test("its receiver has the language and the zone of their settings, or the defaults", async () => {
    const { db, store, userId } = await openDigests();
    const person = { name: "Ada", email: "ada@b.c", isDisabled: false, role: "learner" };
    expect(await store.findReceiver(userId)).toEqual({
      ...person,
      timeZone: "UTC",
      language: "en",
    });
    await addSettings(db, { userId, languages: ["ja"], timeZone: "Asia/Tokyo" });
    expect(await store.findReceiver(userId)).toMatchObject({
      timeZone: "Asia/Tokyo",
      language: "ja",
    });
    expect(await store.findReceiver("nobody")).toBeNull();
  });
}
