import {
  createD1CleanupStore,
  createD1ListeningDayStore,
  type Database,
  schema,
} from "@learnlab/adapters/d1";
import { LISTENING_SETTING, type ListeningDay, type ListeningDayStore } from "@learnlab/domain";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress } from "../../../support/rows/episodes.ts";
import { addDay, addListen } from "../../../support/rows/listens.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import { addReview } from "../../../support/rows/reviews.ts";
import type { OpenWorld } from "../world.ts";

const DAY = 86_400_000;
const TODAY = "2026-11-21";
const EVER = { from: "0000-01-01", to: "9999-12-31" };

const dayOf = (part: Partial<ListeningDay> = {}): ListeningDay => ({
  localDate: TODAY,
  episodeId: nextId(),
  listenedMs: 60_000,
  averageSpeed: 1.25,
  sessions: 1,
  plays: 1,
  completion: 0.1667,
  isRead: false,
  startedAt: SINCE,
  endedAt: SINCE + 60_000,
  ...part,
});

async function readNew(store: ListeningDayStore, userId: string) {
  const toRoll = await store.readToRoll(userId);
  if (toRoll === null) throw new Error("Nothing is new.");
  return toRoll;
}

async function hearMore(db: Database, userId: string) {
  const { version } = schema.listens;
  await db
    .update(schema.listens)
    .set({ version: sql`${version} + 1` })
    .where(eq(schema.listens.userId, userId));
}

export function testListeningDayStore(open: OpenWorld): void {
  test("who has listened since is found by pages, and nobody else", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const people = [await addUser(db), await addUser(db), await addUser(db)].toSorted();
    const [one = "", two = "", three = ""] = people;
    for (const userId of [one, one, two]) await addListen(db, { userId });
    await addListen(db, { userId: three, version: 2, rolledVersion: 2 });
    const own = async (after: string) =>
      (await store.listToRoll({ after, limit: 9 })).filter((id) => people.includes(id));
    expect(await own("")).toEqual([one, two]);
    expect(await own(one)).toEqual([two]);
    expect(await store.listToRoll({ after: "", limit: 1 })).toHaveLength(1);
    expect(await store.readToRoll(three)).toBeNull();
  });

  test("days are forgotten from the first listen since a moment on, page by page of the people", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const people = [await addUser(db), await addUser(db), await addUser(db)];
    const [one = "", two = "", three = ""] = people;
    const known = { version: 2, rolledVersion: 2 };
    for (const startedAt of [SINCE - 1, SINCE + DAY, SINCE]) {
      await addListen(db, { userId: one, ...known, startedAt });
    }
    await addListen(db, { userId: two, ...known, startedAt: SINCE - 1 });
    await addListen(db, { userId: three, ...known, startedAt: SINCE });
    const asked = { since: SINCE, at: SINCE + DAY };
    const counts = [null, one, two].map((userId) => store.countToForget({ ...asked, userId }));
    expect(await Promise.all(counts)).toEqual([2, 1, 0]);
    let [after, pages, forgotten]: [string | null, number, number] = ["", 0, 0];
    for (; after !== null; pages += 1) {
      const page = await store.forget({ ...asked, people: { after, limit: 2 } });
      after = page.last;
      forgotten += page.forgotten;
    }
    expect([pages, forgotten]).toEqual([2, 2]);
    const read = await readNew(store, one);
    expect(read.firstDate).toBe("2026-11-19");
    // A run that had read the same before is overtaken.
    expect(read.fingerprint).toBe(7);
    expect(await store.readToRoll(two)).toBeNull();
    expect((await readNew(store, three)).listens).toHaveLength(1);
  });

  test("of one person alone days are forgotten as well", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const [userId, other] = [await addUser(db), await addUser(db)];
    for (const id of [userId, other]) await addListen(db, { userId: id, rolledVersion: 1 });
    const asked = { since: SINCE, at: SINCE, people: { userId } };
    expect(await store.forget(asked)).toEqual({ forgotten: 1, last: null });
    expect(await store.readToRoll(userId)).not.toBeNull();
    expect(await store.readToRoll(other)).toBeNull();
  });

  test("no day is forgotten whose listens may be gone, however long they are kept since", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const at = SINCE;
    const clean = (before: number) =>
      createD1CleanupStore(db).deleteRows({ kind: "listens", before, limit: 9, at });
    // As little as any installation has kept.
    expect(await store.findGone(at)).toBe(at - 40 * DAY);
    await clean(at - 90 * DAY);
    expect(await store.findGone(at + 7)).toBe(at - 40 * DAY);
    await clean(at - 30 * DAY);
    await clean(at - 60 * DAY);
    expect(await store.findGone(at)).toBe(at - 30 * DAY);
    const userId = await addUser(db);
    const asked = { since: 0, at };
    const safe = at - 24 * DAY + 1;
    await addListen(db, { userId, startedAt: safe - 1, rolledVersion: 1 });
    expect(await store.countToForget({ ...asked, userId })).toBe(0);
    expect(await store.forget({ ...asked, people: { userId } })).toMatchObject({ forgotten: 0 });
    await addListen(db, { userId, id: "safe", startedAt: safe, rolledVersion: 1 });
    await store.forget({ ...asked, people: { userId } });
    const { listens, firstDate } = await readNew(store, userId);
    expect(listens.map(({ id }) => id)).toContain("safe");
    expect(firstDate).toBe(new Date(safe - 2 * DAY).toISOString().slice(0, 10));
  });

  test("all days before a date are one sum, and only one's own", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const [userId, other] = [await addUser(db), await addUser(db)];
    const nothing = { listenedMs: 0, spedMs: 0, sessions: 0 };
    expect(await store.sumBefore(userId, null)).toEqual(nothing);
    await addDay(db, { userId: other });
    for (const localDate of ["2024-02-29", "2026-09-21", "2026-11-19"]) {
      await addDay(db, { userId, localDate, averageSpeed: 1.5, sessions: 2 });
    }
    const all = { listenedMs: 180_000, spedMs: 270_000, sessions: 6 };
    expect(await store.sumBefore(userId, null)).toEqual(all);
    const before = { listenedMs: 120_000, spedMs: 180_000, sessions: 4 };
    expect(await store.sumBefore(userId, "2026-11-19")).toEqual(before);
  });

  test("the installation's setting comes with a learner's days as it is stored", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    await db.delete(schema.settings).where(eq(schema.settings.name, LISTENING_SETTING));
    const read = async () => (await store.readStudied(userId, EVER)).setting;
    expect(await read()).toBeNull();
    const value = { freezesAWeek: 2, listenDays: 50 };
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    await db.insert(schema.settings).values({ name: LISTENING_SETTING, value, ...stamps });
    expect(await read()).toEqual(value);
    await db.delete(schema.settings).where(eq(schema.settings.name, LISTENING_SETTING));
  });

  test("the days of one episode come in order, with what no day knows yet, and nobody else's", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const [userId, other] = [await addUser(db), await addUser(db)];
    const episodeId = nextId();
    for (const localDate of ["2026-11-20", "2025-11-21"]) {
      await addDay(db, { userId, episodeId, localDate });
    }
    await addDay(db, { userId, localDate: "2026-11-19" });
    await addDay(db, { userId: other, episodeId });
    const known = await store.readEpisode({ userId, episodeId });
    expect(known.days.map(({ localDate }) => localDate)).toEqual(["2025-11-21", "2026-11-20"]);
    expect(known.toRoll).toBeNull();
    await addListen(db, { userId, id: "new" });
    const { toRoll } = await store.readEpisode({ userId, episodeId });
    expect(toRoll?.listens).toMatchObject([{ id: "new" }]);
  });

  test("what is to be rolled up comes with the listens around it, and the days from then on", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    const at = (days: number) => SINCE + days * DAY;
    await addListen(db, { userId, id: "old", startedAt: at(-7), rolledVersion: 1 });
    await addListen(db, { userId, id: "near", startedAt: at(-5), rolledVersion: 1 });
    await addListen(db, { userId, id: "new", startedAt: at(0), timeZone: "Asia/Tokyo" });
    await addListen(db, { userId, id: "later", startedAt: at(1), rolledVersion: 1 });
    const toRoll = await readNew(store, userId);
    expect(toRoll.listens.map(({ id }) => id).toSorted()).toEqual(["later", "near", "new"]);
    expect(toRoll.listens).toContainEqual(
      expect.objectContaining({ id: "new", startedAt: at(0), timeZone: "Asia/Tokyo", speed: 1 }),
    );
    expect(toRoll).toMatchObject({ firstDate: "2026-11-19", days: [], fingerprint: 3 });
  });

  test("days are written, changed and taken away, and the listens are known then", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    await addListen(db, { userId });
    const [stays, goes] = [dayOf(), dayOf()];
    const first = { userId, toRoll: await readNew(store, userId), at: SINCE };
    expect(await store.save({ ...first, changed: [stays, goes], gone: [] })).toBe(true);
    expect(await store.readToRoll(userId)).toBeNull();
    await hearMore(db, userId);
    const grown = { ...stays, listenedMs: 90_000, isRead: true };
    const again = { userId, toRoll: await readNew(store, userId), at: SINCE };
    expect(again.toRoll.days).toHaveLength(2);
    expect(await store.save({ ...again, changed: [grown], gone: [goes] })).toBe(true);
    expect(await store.read(userId, EVER)).toEqual({ days: [grown], toRoll: null });
  });

  test("a run that was overtaken writes nothing", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    await addListen(db, { userId });
    const change = { userId, toRoll: await readNew(store, userId), at: SINCE };
    await hearMore(db, userId);
    expect(await store.save({ ...change, changed: [dayOf()], gone: [] })).toBe(false);
    await addListen(db, { userId, startedAt: SINCE + 1 });
    expect(await store.save({ ...change, changed: [dayOf()], gone: [] })).toBe(false);
    expect((await store.read(userId, EVER)).days).toEqual([]);
    expect(await store.readToRoll(userId)).toMatchObject({ fingerprint: 3 });
  });

  test("an episode's plays are those of all its days, however often these are written", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId });
    const plays = async () => {
      const { totalPlays } = schema.episodes;
      const rows = await db
        .select({ totalPlays })
        .from(schema.episodes)
        .where(eq(schema.episodes.id, episodeId));
      return rows[0]?.totalPlays;
    };
    await addListen(db, { userId });
    const yesterday = dayOf({ episodeId, localDate: "2026-11-20", plays: 2 });
    for (const changed of [[yesterday, dayOf({ episodeId })], [yesterday]]) {
      const toRoll = await readNew(store, userId);
      await store.save({ userId, toRoll, changed, gone: [], at: SINCE });
      expect(await plays()).toBe(3);
      await hearMore(db, userId);
    }
    const change = { userId, toRoll: await readNew(store, userId), at: SINCE };
    await store.save({ ...change, changed: [], gone: [yesterday] });
    expect(await plays()).toBe(1);
  });

  test("a day knows the courses that its episode taught, also when the episode is gone", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    const [courseId, sentTo, into] = [
      await addCourse(db),
      await addCourse(db),
      await addCourse(db),
    ];
    const merged = nextId();
    const stays = await addConcept(db, { courseId: into });
    await db
      .insert(schema.conceptMerges)
      .values({ fromId: merged, intoId: stays, createdAt: SINCE, updatedAt: SINCE });
    const conceptIds = [
      await addConcept(db, { courseId }),
      await addConcept(db, { courseId }),
      merged,
    ];
    const episodeId = await addEpisode(db, { userId, conceptIds, courseId: sentTo });
    const change = async (day: ListeningDay) => {
      const toRoll = await readNew(store, userId);
      await store.save({ userId, toRoll, changed: [day, dayOf()], gone: [], at: SINCE });
      const { courseIds } = schema.listeningDays;
      const rows = await db
        .select({ courseIds })
        .from(schema.listeningDays)
        .where(eq(schema.listeningDays.episodeId, episodeId));
      return rows.map((row) => row.courseIds.toSorted());
    };
    await addListen(db, { userId });
    const all = [courseId, sentTo, into].toSorted();
    expect(await change(dayOf({ episodeId }))).toEqual([all]);
    await db.delete(schema.episodes).where(eq(schema.episodes.id, episodeId));
    await hearMore(db, userId);
    expect(await change(dayOf({ episodeId, listenedMs: 1 }))).toEqual([all]);
  });

  test("days of a range come in order, with what is not in them yet, and only one's own", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const [userId, other] = [await addUser(db), await addUser(db)];
    for (const id of [userId, other]) {
      await addListen(db, { userId: id });
      const days = ["2026-11-23", "2026-11-21", "2026-11-22"].map((localDate) =>
        dayOf({ localDate }),
      );
      const toRoll = await readNew(store, id);
      await store.save({ userId: id, toRoll, changed: days, gone: [], at: SINCE });
    }
    const range = { from: "2026-11-21", to: "2026-11-22" };
    const { days, toRoll } = await store.read(userId, range);
    expect(days.map(({ localDate }) => localDate)).toEqual([range.from, range.to]);
    expect(toRoll).toBeNull();
    await addListen(db, { userId, id: "new" });
    const now = await store.read(userId, range);
    expect(now.toRoll?.listens.map(({ id }) => id)).toContain("new");
  });

  test("days with reviews are told once each, with their moments and results", async () => {
    const { db } = await open();
    const store = createD1ListeningDayStore(db);
    const userId = await addUser(db);
    const review = {
      userId,
      conceptId: "c",
      kind: "recall",
      answer: "",
      source: "self_mark",
    } as const;
    for (const [number, reviewedAt, localDate, result] of [
      [1, SINCE + 5, "2026-11-21", "had"],
      [2, SINCE + 1, "2026-11-21", "half"],
      [3, SINCE - DAY, "2026-11-20", "missed"],
      [4, SINCE - 2 * DAY, "2026-11-19", "had"],
    ] as const) {
      const stamps = { createdAt: SINCE, updatedAt: SINCE };
      const row = { ...review, ...stamps, id: nextId(), number, reviewedAt, localDate, result };
      await db.insert(schema.reviews).values(row);
    }
    const range = { from: "2026-11-20", to: "2026-11-21" };
    const { reviewDays: answered } = await store.readStudied(userId, range);
    expect(
      answered.map(({ localDate, startedAt, endedAt }) => [localDate, startedAt, endedAt]),
    ).toEqual([
      ["2026-11-20", SINCE - DAY, SINCE - DAY],
      ["2026-11-21", SINCE + 1, SINCE + 5],
    ]);
    expect(answered.map(({ answers, rights }) => [answers, rights])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test("with the days comes what was finished in any zone's day of the range, and only one's own", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const range = { from: "2026-11-20", to: "2026-11-21" };
    const [from, to] = [Date.parse("2026-11-19"), Date.parse("2026-11-23")];
    for (const [id, completedAt] of [
      [userId, from - 1],
      [userId, to - 1],
      [userId, from],
      [userId, to],
      [userId, null],
      [other, from],
    ] as const) {
      const episodeId = await addEpisode(db, { userId: id });
      await addProgress(db, { userId: id, episodeId, completedAt });
    }
    const store = createD1ListeningDayStore(db);
    expect((await store.readStudied(userId, range)).finishedAt).toEqual([from, to - 1]);
    const ever = await store.readStudied(userId, { from: "0000-01-01", to: "9999-12-31" });
    expect(ever.finishedAt).toEqual([from - 1, from, to - 1, to]);
    const kept = await store.read(userId, range);
    expect(await store.readStudied(userId, range)).toMatchObject(kept);
  });

  test("with the days comes the first one that was ever heard or answered, and only one's own", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const store = createD1ListeningDayStore(db);
    const range = { from: "2026-11-20", to: "2026-11-21" };
    const readFirst = async () => (await store.readStudied(userId, range)).firstDate;
    await addDay(db, { userId: other, localDate: "2025-01-01" });
    expect(await readFirst()).toBeNull();
    await addDay(db, { userId, localDate: "2026-11-21" });
    await addDay(db, { userId, localDate: "2026-10-03" });
    expect(await readFirst()).toBe("2026-10-03");
    await addReview(db, { userId, conceptId: "c", localDate: "2026-10-01" });
    expect(await readFirst()).toBe("2026-10-01");
  });
}
