import { createD1AuditLog, createD1NotificationStore } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addEpisode, addNotification, addTrack } from "../../../support/rows/episodes.ts";
import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const at = SINCE;

/** A person with a finished daily. */
async function openMails(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db, { name: "Ada", email: "ada@b.c" });
  const episodeId = await addEpisode(db, { userId, kind: "daily", status: "completed" });
  return { db, userId, episodeId, store: createD1NotificationStore(db) };
}

export function testNotificationStore(open: OpenWorld): void {
  testNotices(open);
  testClaims(open);
  testWaiting(open);
  testChoice(open);
}

function testNotices(open: OpenWorld): void {
  test("a notice has the episode, its learner and what they want; the defaults where they chose nothing", async () => {
    const { store, episodeId, userId } = await openMails(open);
    const [notice, ...others] = await store.findNotices([episodeId, "none"]);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      episode: { id: episodeId, userId, kind: "daily", status: "completed", title: "Light" },
      localDate: "2026-11-21",
      dailyTime: { timeZone: "UTC", dailyMinute: DEFAULT_SETTINGS.dailyMinute },
      durationMs: null,
      isForAnother: false,
      name: "Ada",
      email: "ada@b.c",
      isDisabled: false,
      emailEnabled: true,
      language: "en",
    });
  });

  test("it has the length of the primary track, and who asked for another", async () => {
    const { db, store, userId } = await openMails(open);
    await addSettings(db, {
      userId,
      languages: ["ja"],
      emailEnabled: false,
      timeZone: "Asia/Tokyo",
    });
    const other = await addEpisode(db, { userId });
    await addTrack(db, { episodeId: other, language: "ja", durationMs: 9 });
    const episodeId = await addEpisode(db, { userId, languages: ["ja", "en"] });
    await addTrack(db, { episodeId, language: "en", durationMs: 1 });
    await addTrack(db, { episodeId, language: "ja", durationMs: 2 });
    const entry = {
      id: nextId(),
      actorId: null,
      subjectId: episodeId,
      personId: userId,
      details: {},
    };
    await createD1AuditLog(db).record({ ...entry, action: "episodes.request", at });
    expect(await store.findNotices([episodeId])).toMatchObject([
      {
        durationMs: 2,
        isForAnother: true,
        emailEnabled: false,
        language: "ja",
        dailyTime: { timeZone: "Asia/Tokyo" },
      },
    ]);
  });

  test("what was removed has none", async () => {
    const { db, store, userId } = await openMails(open);
    const removed = await addEpisode(db, { userId, deletedAt: at });
    expect(await store.findNotices([removed])).toEqual([]);
  });
}

function testClaims(open: OpenWorld): void {
  test("of many who claim a mail at once one does, ever; its own claim asked again is the same", async () => {
    const { store, episodeId, userId } = await openMails(open);
    const mails = Array.from({ length: 3 }, () => ({ id: nextId(), episodeId, userId, at }));
    const claim = (mail: (typeof mails)[number], kind: "ready" | "failed" = "ready") =>
      store.claim({ ...mail, kind });
    const claimed = await Promise.all(mails.map((mail) => claim(mail)));
    expect(claimed.filter(Boolean)).toHaveLength(1);
    const mine = mails[claimed.indexOf(true)];
    const again = mine === undefined ? false : await claim(mine);
    expect(again).toBe(true);
    expect(await claim({ id: nextId(), episodeId, userId, at }, "failed")).toBe(true);
  });

  test("what was settled cannot be claimed again, also under its own id", async () => {
    const { db, store, episodeId, userId } = await openMails(open);
    const mail = { id: nextId(), episodeId, userId, kind: "ready", at } as const;
    await store.claim(mail);
    const outcome = { id: mail.id, state: "failed", error: "mail.refused" } as const;
    await store.settle({ outcomes: [outcome, { ...outcome, id: "none" }], at: at + 1 });
    expect(await store.claim(mail)).toBe(false);
    expect(await listRows({ db })).toMatchObject([{ state: "failed", error: "mail.refused" }]);
  });
}

function testWaiting(open: OpenWorld): void {
  test("mails wait until they are due, the first one first; one that is there is kept", async () => {
    const { db, store, userId, episodeId } = await openMails(open);
    const other = await addEpisode(db, { userId });
    const wait = async (id: string, sendAt: number) => {
      const mail = { id: nextId(), episodeId: id, userId, kind: "ready", at, sendAt } as const;
      await store.wait(mail);
      return mail.id;
    };
    const later = await wait(episodeId, at + 20);
    const sooner = await wait(other, at + 10);
    await wait(other, at + 1);
    expect(await store.listDue({ at: at + 9, limit: 9 })).toEqual([]);
    expect(await store.listDue({ at: at + 20, limit: 9 })).toEqual([sooner, later]);
    expect(await store.listDue({ at: at + 20, limit: 1 })).toEqual([sooner]);
  });

  test("of two runs that claim what is due, each mail has one; asked again it is the same claim", async () => {
    const { db, store, userId } = await openMails(open);
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const row = { userId, episodeId: await addEpisode(db, { userId }), sendAt: at };
      ids.push(await addNotification(db, { ...row, state: "waiting" }));
    }
    const newRun = () => ids.map((id) => ({ id, claimId: nextId() }));
    const [first, second] = [newRun(), newRun()];
    const claimed = await Promise.all([
      store.claimDue({ claims: first, at }),
      store.claimDue({ claims: second, at }),
    ]);
    expect(claimed.flat()).toHaveLength(3);
    expect(claimed.flat()[0]).toMatchObject({ kind: "ready", episodeId: expect.any(String) });
    const again = await store.claimDue({ claims: first, at });
    expect(again).toEqual(claimed[0]);
    expect(await store.listDue({ at, limit: 9 })).toEqual([]);
  });

  test("a mail that somebody claimed or sent is not claimed as one that waits", async () => {
    const { db, store, userId } = await openMails(open);
    const claims: { id: string; claimId: string }[] = [];
    for (const state of ["claimed", "sent", "failed", "skipped"] as const) {
      const episodeId = await addEpisode(db, { userId });
      const id = await addNotification(db, { userId, episodeId, state, sendAt: at });
      claims.push({ id, claimId: nextId() });
    }
    expect(await store.claimDue({ claims, at })).toEqual([]);
    const states = (await listRows({ db })).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["claimed", "sent", "failed", "skipped"]));
  });
}

function testChoice(open: OpenWorld): void {
  test("a person's choice is the default until they make one, and nobody has none", async () => {
    const { db, store, userId } = await openMails(open);
    expect(await store.findMailChoice(userId)).toEqual({ emailEnabled: true, language: "en" });
    await addSettings(db, { userId, emailEnabled: false, languages: ["fr", "en"] });
    expect(await store.findMailChoice(userId)).toEqual({ emailEnabled: false, language: "fr" });
    expect(await store.findMailChoice("nobody")).toBeNull();
  });

  test("mails are stopped, with every other setting as it was", async () => {
    const { db, store, userId } = await openMails(open);
    const other = await addUser(db);
    await addSettings(db, { userId, languages: ["fr"], dailyMinute: 7 });
    await store.stopMails({ userId, at });
    await store.stopMails({ userId: other, at });
    const rows = await db.query.learnerSettings.findMany();
    const found = new Map(rows.map((row) => [row.userId, row]));
    expect(found.get(userId)).toMatchObject({
      emailEnabled: false,
      languages: ["fr"],
      dailyMinute: 7,
    });
    expect(found.get(other)).toMatchObject({ ...DEFAULT_SETTINGS, emailEnabled: false });
  });
}

function listRows({ db }: Pick<World, "db">) {
  return db.query.notifications.findMany();
}
