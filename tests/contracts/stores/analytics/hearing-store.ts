import { createD1HearingStore, type Database, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress, addTrack } from "../../../support/rows/episodes.ts";
import { addDay, addListen } from "../../../support/rows/listens.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import { addReview } from "../../../support/rows/reviews.ts";
import type { OpenWorld } from "../world.ts";

const stamps = { createdAt: SINCE, updatedAt: SINCE };

async function openClass(db: Database) {
  const courseId = await addCourse(db);
  const lens = await addConcept(db, { courseId, term: "Lens" });
  const ray = await addConcept(db, { courseId, term: "Ray" });
  const elsewhere = await addConcept(db, { courseId: await addCourse(db) });
  const [ada, bob, gone] = [await addUser(db), await addUser(db), await addUser(db)];
  for (const userId of [ada, bob]) await addEnrollment(db, { userId, courseId });
  return { courseId, lens, ray, elsewhere, ada, bob, gone };
}

async function remember(
  db: Database,
  row: Partial<typeof schema.memories.$inferInsert> & { userId: string; conceptId: string },
): Promise<void> {
  await db.insert(schema.memories).values({ timesHeard: 1, timesAsked: 0, ...stamps, ...row });
}

export function testHearingStore(open: OpenWorld): void {
  test("days of a course come by learner and in order, without other courses, strangers and earlier days", async () => {
    const { db } = await open();
    const { courseId, ada, bob, gone } = await openClass(db);
    const courseIds = [nextId(), courseId];
    const heard = { localDate: "2026-11-22", listenedMs: 5, startedAt: 7, endedAt: 9, courseIds };
    await addDay(db, { userId: ada, ...heard });
    await addDay(db, { userId: ada, courseIds, localDate: "2026-11-21", isRead: true });
    await addDay(db, { userId: ada, courseIds, localDate: "2026-11-20" });
    await addDay(db, { userId: ada, courseIds: [nextId()], localDate: "2026-11-22" });
    await addDay(db, { userId: bob, courseIds, localDate: "2026-11-21" });
    await addDay(db, { userId: gone, courseIds, localDate: "2026-11-21" });
    const store = createD1HearingStore(db);
    const of = { courseId, since: "2026-11-21" };
    const all = await store.listDays({ ...of, userId: null });
    expect(all.map(({ userId }) => userId).toSorted()).toEqual([ada, bob].toSorted());
    const [own, ...others] = await store.listDays({ ...of, userId: ada });
    expect(others).toEqual([]);
    expect(own?.days).toMatchObject([
      { localDate: "2026-11-21", listenedMs: 60_000, isRead: true },
      { localDate: "2026-11-22", listenedMs: 5, isRead: false, startedAt: 7, endedAt: 9 },
    ]);
    expect(await store.listDays({ ...of, userId: gone })).toEqual([]);
  });

  test("each concept comes with how the learners of its course heard and answered it", async () => {
    const { db } = await open();
    const { courseId, lens, ray, ada, bob, gone } = await openClass(db);
    const missed = { lastResult: "missed", reps: 3, rights: 1 } as const;
    await remember(db, { userId: ada, conceptId: lens, timesHeard: 2, ...missed });
    await remember(db, { userId: bob, conceptId: lens, lastResult: "had", reps: 1, rights: 1 });
    await remember(db, { userId: gone, conceptId: lens, timesHeard: 9, ...missed });
    const none = { listeners: 0, timesHeard: 0, answers: 0, rights: 0, weak: 0 };
    expect(await createD1HearingStore(db).listLessons(courseId)).toEqual([
      {
        conceptId: lens,
        term: "Lens",
        listeners: 2,
        timesHeard: 3,
        answers: 4,
        rights: 2,
        weak: 1,
      },
      { conceptId: ray, term: "Ray", ...none },
    ]);
  });

  test("a learner comes with what they know of the course, and of no other", async () => {
    const { db } = await open();
    const { courseId, lens, ray, elsewhere, ada, bob } = await openClass(db);
    const known = { lastResult: "half", reps: 2, rights: 1, dueOn: "2026-11-23" } as const;
    await remember(db, { userId: ada, conceptId: ray, ...known });
    await remember(db, { userId: ada, conceptId: elsewhere });
    await remember(db, { userId: bob, conceptId: lens });
    const none = { timesHeard: 0, answers: 0, rights: 0, lastResult: null, dueOn: null };
    const concepts = await createD1HearingStore(db).listConcepts({ courseId, userId: ada });
    expect(concepts).toEqual([
      { conceptId: lens, term: "Lens", ...none },
      {
        conceptId: ray,
        term: "Ray",
        timesHeard: 1,
        answers: 2,
        rights: 1,
        lastResult: "half",
        dueOn: "2026-11-23",
      },
    ]);
  });

  test("a learner's answers come with their words, the latest first, and none of another course", async () => {
    const { db } = await open();
    const { courseId, lens, ray, elsewhere, ada, bob } = await openClass(db);
    const episodeId = await addEpisode(db, { userId: ada });
    await db
      .insert(schema.answers)
      .values({ id: nextId(), episodeId, userId: ada, number: 1, text: "It bends.", ...stamps });
    const corrected = {
      result: "had",
      overruledAt: SINCE,
      previousResult: "missed",
      previousSource: "choice",
    } as const;
    const ofLens = { userId: ada, conceptId: lens };
    await addReview(db, { ...ofLens, episodeId, answer: null, ...corrected });
    await addReview(db, { ...ofLens, answer: "It shines.", reviewedAt: SINCE + 2 });
    await addReview(db, { userId: ada, conceptId: ray, reviewedAt: SINCE + 1 });
    await addReview(db, { userId: ada, conceptId: elsewhere });
    await addReview(db, { userId: bob, conceptId: lens });
    const store = createD1HearingStore(db);
    const answers = await store.listAnswers({ courseId, userId: ada }, 9);
    expect(answers).toMatchObject([
      { term: "Lens", answer: "It shines.", result: "missed", isOverruled: false },
      { term: "Ray", kind: "why", answer: "", reviewedAt: SINCE + 1 },
      { term: "Lens", answer: "It bends.", result: "had", isOverruled: true },
    ]);
    expect(await store.listAnswers({ courseId, userId: ada }, 1)).toHaveLength(1);
  });

  test("episodes of the course alone come with how they were heard, the latest first", async () => {
    const { db } = await open();
    const { courseId, ada, bob, gone } = await openClass(db);
    const make = (userId: string, title: string) => addEpisode(db, { userId, title });
    const light = await make(ada, "Light");
    const heard = { userId: ada, courseIds: [courseId] };
    await addDay(db, { ...heard, episodeId: light, localDate: "2026-11-20" });
    await addDay(db, { ...heard, episodeId: light, localDate: "2026-11-22", isRead: true });
    await addProgress(db, { userId: ada, episodeId: light, completion: 0.4 });
    const colour = await make(ada, "Colour");
    await addDay(db, { ...heard, episodeId: colour, localDate: "2026-11-23" });
    const both = await make(ada, "Both");
    await addDay(db, { userId: ada, episodeId: both, courseIds: [courseId, nextId()] });
    const removed = await addEpisode(db, { userId: ada, deletedAt: SINCE });
    await addDay(db, { ...heard, episodeId: removed });
    const theirs = await make(bob, "Theirs");
    await addDay(db, { ...heard, userId: bob, episodeId: theirs });
    const left = await make(gone, "Left");
    await addDay(db, { ...heard, userId: gone, episodeId: left });
    const store = createD1HearingStore(db);
    const of = { courseId, userId: ada };
    const episodes = await store.listEpisodes(of, 9);
    const twice = { listenedMs: 120_000, plays: 2, completion: 0.4, isRead: true };
    expect(episodes).toMatchObject([
      { episodeId: colour, title: "Colour", localDate: "2026-11-23", completion: 0 },
      { episodeId: light, title: "Light", localDate: "2026-11-22", ...twice },
    ]);
    expect(await store.listEpisodes(of, 1)).toHaveLength(1);
    const has = (userId: string, episodeId: string) =>
      store.hasEpisode({ courseId, userId, episodeId });
    expect([await has(ada, light), await has(bob, theirs)]).toEqual([true, true]);
    expect([await has(ada, both), await has(ada, theirs)]).toEqual([false, false]);
    expect([await has(ada, removed), await has(gone, left)]).toEqual([false, false]);
  });

  test("a recording comes with what the learners of its course heard and played, each stretch once", async () => {
    const { db } = await open();
    const { courseId, ada, bob, gone } = await openClass(db);
    const owner = await addUser(db);
    const row = { userId: owner, courseId, forClass: true, totalPlays: 3, scriptKey: "script" };
    const episodeId = await addEpisode(db, row);
    await addTrack(db, { episodeId, durationMs: 60_000, audioKey: "audio" });
    const coverage = { en: [[0, 9] as const] };
    await addProgress(db, { userId: ada, episodeId, coverage, completedAt: SINCE });
    await addProgress(db, { userId: bob, episodeId, coverage: { de: [[0, 9] as const] } });
    for (const userId of [gone, owner]) await addProgress(db, { userId, episodeId, coverage });
    const known = { episodeId, version: 1, rolledVersion: 1 };
    for (const userId of [ada, gone]) {
      // The same stretch is of two days whose ends meet in it.
      for (const localDate of ["2026-11-20", "2026-11-21"]) {
        const day = { userId, episodeId, localDate, startedAt: SINCE - 9, endedAt: SINCE + 9 };
        await addDay(db, day);
      }
      await addListen(db, { ...known, userId });
      await addListen(db, { ...known, userId, startedAt: SINCE - 9 });
      await addListen(db, { ...known, userId, episodeId: nextId() });
    }
    const store = createD1HearingStore(db);
    const found = await store.findRecording({ courseId, episodeId, since: SINCE });
    expect(found).toEqual({
      language: "en",
      durationMs: 60_000,
      audioKey: "audio",
      scriptKey: "script",
      plays: 3,
      listeners: expect.arrayContaining([
        { userId: ada, heard: coverage.en, isFinished: true },
        { userId: bob, heard: [], isFinished: false },
      ]),
      listens: [expect.objectContaining({ userId: ada, startedAt: SINCE, toMs: 60_000 })],
    });
    expect(found?.listeners).toHaveLength(2);
    const elsewhere = { courseId: await addCourse(db), episodeId, since: SINCE };
    expect(await store.findRecording(elsewhere)).toBeNull();
    const own = await addEpisode(db, { userId: owner, courseId });
    await addTrack(db, { episodeId: own });
    expect(await store.findRecording({ courseId, episodeId: own, since: SINCE })).toBeNull();
  });

  test("what a learner played of an episode is found by its days, and before any day knows it", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const episodeId = nextId();
    const day = { userId, episodeId, startedAt: SINCE, endedAt: SINCE + 3_600_000 };
    await addDay(db, day);
    const known = { userId, episodeId, version: 2, rolledVersion: 2 };
    const at = (minutes: number) => SINCE + minutes * 60_000;
    await addListen(db, { ...known, id: "second", startedAt: at(9), fromMs: 7, speed: 2 });
    await addListen(db, { ...known, id: "first", startedAt: at(0) });
    await addListen(db, { ...known, id: "read", startedAt: at(3), kind: "read" });
    await addListen(db, { ...known, id: "else", startedAt: at(4), episodeId: nextId() });
    await addListen(db, { ...known, id: "theirs", userId: other, startedAt: at(5) });
    await addListen(db, { userId, episodeId, id: "new", startedAt: at(600) });
    await addListen(db, { userId, id: "new elsewhere", startedAt: at(601) });
    const store = createD1HearingStore(db);
    const listens = await store.listListens({ userId, episodeId, since: SINCE });
    const played = { language: "en", toMs: 60_000, wallMs: 60_000 };
    expect(listens).toEqual([
      { ...played, fromMs: 0, speed: 1, startedAt: at(0) },
      { ...played, fromMs: 7, speed: 2, startedAt: at(9) },
      { ...played, fromMs: 0, speed: 1, startedAt: at(600) },
    ]);
    const later = await store.listListens({ userId, episodeId, since: at(1) });
    expect(later.map(({ startedAt }) => startedAt)).toEqual([at(9), at(600)]);
  });
}
