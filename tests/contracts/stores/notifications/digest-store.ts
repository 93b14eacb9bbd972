import { createD1DigestStore, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
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
    expect(await store.listChosen(userId)).toEqual(["review"]);
    await on("week", 5);
    await on("class", 6);
    await on("week", 900);
    expect((await store.listChosen(userId)).toSorted()).toEqual(["class", "review", "week"]);
    const due = await store.listDue({ at: 6, limit: 9 });
    expect(due).toEqual([
      { userId, kind: "week", dueAt: 5, sentAt: null },
      { userId, kind: "class", dueAt: 6, sentAt: null },
    ]);
    expect(await store.listDue({ at: 6, limit: 1 })).toEqual(due.slice(0, 1));
    await store.turnOff({ userId, kind: "week", at: SINCE });
    expect(await store.listChosen(userId)).toEqual(["class", "review"]);
    expect(await store.listDue({ at: 6, limit: 9 })).toEqual(due.slice(1));
    await on("week", 900);
    expect(await store.listDue({ at: 900, limit: 9 })).toContainEqual({ ...due[0], dueAt: 900 });
  });

  test("what waits begins the mail of each teacher once, and not of who ended it", async () => {
    const { db, store, userId } = await openDigests();
    const [ended, away] = await Promise.all([
      addUser(db, { name: "Ended", role: "teacher" }),
      addUser(db, { name: "Away", role: "teacher", banned: true }),
    ]);
    await addSettings(db, { userId, timeZone: "Asia/Tokyo" });
    const courseId = await addCourse(db, { teacherId: userId });
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    for (const teacher of [ended, away]) {
      await db.insert(schema.courseTeachers).values({ courseId, userId: teacher, ...stamps });
    }
    const ask = async (status: "awaiting_review" | "speaking", ofCourse: string) => {
      const episodeId = await addEpisode(db, { userId, status, withheld: true });
      const row = { episodeId, courseId: ofCourse, state: "waiting", ...stamps } as const;
      await db.insert(schema.episodeApprovals).values(row);
    };
    await ask("speaking", courseId);
    await ask("awaiting_review", await addCourse(db, { teacherId: away }));
    await ask("awaiting_review", await addCourse(db, { archivedAt: SINCE }));
    await store.turnOff({ userId: ended, kind: "review", at: SINCE });
    expect(await store.listUnbegun({ limit: 9 })).toEqual([]);
    await ask("awaiting_review", courseId);
    await ask("awaiting_review", courseId);
    expect(await store.listUnbegun({ limit: 9 })).toEqual([{ userId, timeZone: "Asia/Tokyo" }]);
    expect(await store.listUnbegun({ limit: 0 })).toEqual([]);
    for (const dueAt of [7, 8]) await store.begin({ userId, dueAt, at: SINCE });
    await store.begin({ userId: ended, dueAt: 7, at: SINCE });
    expect(await store.listUnbegun({ limit: 9 })).toEqual([]);
    const due = { userId, kind: "review", dueAt: 7, sentAt: null };
    expect(await store.listDue({ at: 99, limit: 9 })).toEqual([due]);
    expect(await store.listChosen(ended)).toEqual([]);
  });

  test("a mail that is ended while it is claimed stays ended", async () => {
    const { db, store, userId, on } = await openDigests();
    await on("week", 5);
    const claim = { userId, kind: "week" as const, dueAt: 5, nextAt: 5 + WEEK, at: SINCE };
    expect(await store.claim(claim)).toBe(true);
    await store.turnOff({ userId, kind: "week", at: SINCE });
    await store.settle({ userId, kind: "week", state: "sent", error: "", at: SINCE });
    expect(await db.query.digests.findFirst()).toMatchObject({ state: "off", sentAt: null });
    const next = { ...claim, dueAt: 5 + WEEK, nextAt: 5 + 2 * WEEK };
    expect(await store.claim(next)).toBe(false);
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
    await store.claim({ ...claim, dueAt: 5 + WEEK, nextAt: 5 + 2 * WEEK });
    const late = { state: "skipped", error: "digest.late", at: at + 1 } as const;
    await store.settle({ userId, kind: "week", ...late });
    expect(await db.query.digests.findFirst()).toMatchObject({
      dueAt: 5 + 2 * WEEK,
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
