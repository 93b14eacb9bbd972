import { createD1ChoiceStore, createD1DailyStore, schema } from "@learnlab/adapters/d1";
import type { ChoiceKind, DailyStore, DailyTurn } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addEnrollment, addScore } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress } from "../../../support/rows/episodes.ts";
import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const DAY = 86_400_000;
const page = { until: SINCE, after: null, limit: 9, conceptsWanted: 3 };

async function addLearner(
  { db }: Pick<World, "db">,
  change: { nextDailyAt?: number | null } & Partial<
    typeof schema.learnerSettings.$inferInsert
  > = {},
): Promise<string> {
  const userId = await addUser(db);
  await addSettings(db, { userId, nextDailyAt: SINCE, ...change });
  return userId;
}

function newTurn(userId: string, change: Partial<DailyTurn> = {}): DailyTurn {
  return {
    runId: nextId(),
    userId,
    dueAt: SINCE,
    localDate: "2026-11-21",
    outcome: "requested",
    reason: "",
    restsUntil: null,
    episodeId: nextId(),
    nextDailyAt: SINCE + DAY,
    ...change,
  };
}

export function testDailyStore(open: OpenWorld): void {
  testDue(open);
  testTurns(open);
  testPlans(open);
}

function testDue(open: OpenWorld): void {
  test("learners come by their moment, a page after the other, each once", async () => {
    const { db } = await open();
    const due = [3, 1, 2, 2].map((earlier) => SINCE - earlier);
    const ids: string[] = [];
    for (const nextDailyAt of due) ids.push(await addLearner({ db }, { nextDailyAt }));
    await addLearner({ db }, { nextDailyAt: SINCE + 1 });
    await addLearner({ db }, { nextDailyAt: null });
    const store = createD1DailyStore(db);
    const first = await store.listDue({ ...page, limit: 2 });
    const second = await store.listDue({ ...page, after: first.at(-1)?.place ?? null });
    const seen = [...first, ...second].map(({ userId }) => ids.indexOf(userId));
    expect(seen).toEqual([0, 2, 3, 1]);
  });

  test("each comes with what decides on the daily: time, account, courses and concepts", async () => {
    const { db } = await open();
    const userId = await addLearner({ db }, { timeZone: "Asia/Tokyo", dailyMinute: 30 });
    const store = createD1DailyStore(db);
    expect(await store.listDue(page)).toMatchObject([
      {
        userId,
        timeZone: "Asia/Tokyo",
        dailyMinute: 30,
        isDisabled: false,
        hasCourses: false,
        concepts: 0,
        study: null,
        recent: [],
      },
    ]);
    const courseId = await addCourse(db);
    for (let index = 0; index < 5; index += 1) await addConcept(db, { courseId });
    await addEnrollment(db, { userId, courseId });
    expect(await store.listDue(page)).toMatchObject([{ hasCourses: true, concepts: 3 }]);
  });

  test("each comes with what is new and what comes back, of the courses that it studies", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    const [courseId, left] = [await addCourse(db), await addCourse(db)];
    await addEnrollment(db, { userId, courseId });
    const add = (course: string) => addConcept(db, { courseId: course });
    const [lens, ray, prism] = [await add(courseId), await add(courseId), await add(courseId)];
    const remember = (conceptId: string, change: Partial<typeof schema.memories.$inferInsert>) =>
      db.insert(schema.memories).values({
        userId,
        conceptId,
        timesHeard: 1,
        firstHeardAt: SINCE,
        lastHeardAt: SINCE,
        timesAsked: 0,
        createdAt: SINCE,
        updatedAt: SINCE,
        ...change,
      });
    const store = createD1DailyStore(db);
    const study = async () => {
      const [learner] = await store.listDue(page);
      expect((await store.findStanding(userId, 1)).study).toEqual(learner?.study);
      return learner?.study;
    };
    const nothing = { hasNew: true, isQuizzed: false, dueOn: null, restsUntil: null };
    expect(await study()).toEqual(nothing);
    await remember(lens, { stability: 3, dueOn: "2026-12-05" });
    await remember(ray, { stability: 3, dueOn: "2026-12-02" });
    await remember(await add(left), { stability: 3, dueOn: "2026-11-02" });
    expect(await study()).toEqual({ ...nothing, dueOn: "2026-12-02" });
    await remember(prism, { timesHeard: 3, timesAsked: 2, lastAskedAt: SINCE + DAY });
    const rests = { ...nothing, hasNew: false, dueOn: "2026-12-02", restsUntil: SINCE + 13 * DAY };
    expect(await study()).toEqual(rests);
    const score = { userId, courseId, conceptId: lens };
    await addScore(db, { ...score, percent: 40, takenAt: SINCE - 1 });
    await addScore(db, { ...score, percent: 60, takenAt: SINCE + 1 });
    expect(await study()).toEqual(rests);
    await addScore(db, { ...score, percent: 59, takenAt: SINCE + 1 });
    expect(await study()).toEqual({ ...rests, isQuizzed: true });
  });

  test("what a learner left out does not count, and what more is wanted of comes in half the days", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    const courseId = await addCourse(db);
    await addEnrollment(db, { userId, courseId });
    const [lens, ray, prism] = [
      await addConcept(db, { courseId }),
      await addConcept(db, { courseId }),
      await addConcept(db, { courseId }),
    ];
    const heard = { userId, timesHeard: 1, firstHeardAt: SINCE, lastHeardAt: SINCE, timesAsked: 0 };
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    const answered = { stability: 3, reviewedOn: "2026-12-01", lastReviewedAt: SINCE + 5 };
    await db.insert(schema.memories).values([
      { ...heard, ...stamps, ...answered, conceptId: lens, dueOn: "2026-12-06" },
      { ...heard, ...stamps, conceptId: ray },
    ]);
    await addScore(db, { userId, courseId, conceptId: ray, percent: 10, takenAt: SINCE + 2 });
    const choose = async (conceptId: string, kind: ChoiceKind, later: number) =>
      createD1ChoiceStore(db).set({ userId, conceptId, kind, at: SINCE + later });
    const study = async () => (await createD1DailyStore(db).findStanding(userId, 1)).study;
    const all = { hasNew: true, isQuizzed: true, dueOn: "2026-12-06", restsUntil: SINCE + 3 * DAY };
    expect(await study()).toEqual(all);
    await choose(prism, "skip", 1);
    expect(await study()).toEqual({ ...all, hasNew: false });
    await choose(ray, "not_weak", 1);
    expect(await study()).toEqual({ ...all, hasNew: false });
    await choose(ray, "not_weak", 2);
    expect(await study()).toEqual({ ...all, hasNew: false, isQuizzed: false });
    await choose(ray, "more", 0);
    await choose(lens, "more", 5);
    const sooner = { dueOn: "2026-12-03", restsUntil: SINCE + DAY };
    expect(await study()).toEqual({ ...all, ...sooner, hasNew: false });
    await choose(lens, "more", 6);
    expect(await study()).toEqual({ ...all, ...sooner });
    await choose(lens, "skip", 7);
    await choose(ray, "skip", 7);
    const nothing = { hasNew: false, isQuizzed: false, dueOn: null, restsUntil: null };
    expect(await study()).toEqual(nothing);
  });

  test("of its dailies the latest five come", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    for (const day of [10, 11, 12, 13, 14, 15]) await addDaily({ db }, { userId, day, later: day });
    const [learner] = await createD1DailyStore(db).listDue(page);
    const days = learner?.recent.map(({ localDate }) => localDate.slice(-2));
    expect(days).toEqual(["15", "14", "13", "12", "11"]);
  });

  test("its latest dailies come newest first, heard half, finished or answered as engaged", async () => {
    const { db } = await open();
    const userId = await addLearner({ db }, { dailyResumedAt: SINCE });
    const add = (day: number, later = day) => addDaily({ db }, { userId, day, later });
    await add(10, 0);
    const heard = await add(11);
    const finished = await add(12);
    const answered = await add(13);
    const half = await add(14);
    await addProgress(db, { userId, episodeId: heard, completion: 0.5 });
    await addProgress(db, { userId, episodeId: finished, completion: 0, completedAt: SINCE });
    await addProgress(db, { userId, episodeId: half, completion: 0.49 });
    const answer = { id: nextId(), episodeId: answered, userId, number: 1, text: "It." };
    await db.insert(schema.answers).values({ ...answer, createdAt: 1, updatedAt: 1 });
    const [learner] = await createD1DailyStore(db).listDue(page);
    expect(learner?.recent).toEqual([
      { localDate: "2026-11-14", isEngaged: false },
      { localDate: "2026-11-13", isEngaged: true },
      { localDate: "2026-11-12", isEngaged: true },
      { localDate: "2026-11-11", isEngaged: true },
    ]);
  });
}

function testTurns(open: OpenWorld): void {
  test("a day that rests leaves its run with the day until which, no episode, and the next moment", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    const store = createD1DailyStore(db);
    const rested = { outcome: "rested", reason: "daily.nothing_due", episodeId: null } as const;
    const turn = newTurn(userId, { ...rested, restsUntil: "2026-12-07" });
    expect(await store.keepTurns([turn], SINCE)).toEqual([]);
    expect(await db.$count(schema.episodes)).toBe(0);
    expect(await findState({ store, userId })).toEqual({
      nextDailyAt: SINCE + DAY,
      pausedAt: null,
    });
    expect(await listRuns({ store, userId })).toMatchObject([
      { ...rested, restsUntil: "2026-12-07" },
    ]);
  });

  test("a turn leaves its run, a pending episode as the learner wants it, and the next moment", async () => {
    const { db } = await open();
    const userId = await addLearner({ db }, { languages: ["ja", "en"], outputFormat: "text" });
    const store = createD1DailyStore(db);
    const turn = newTurn(userId);
    expect(await store.keepTurns([turn], SINCE + 5)).toEqual([turn.episodeId]);
    expect(await db.select().from(schema.episodes)).toMatchObject([
      {
        id: turn.episodeId,
        kind: "daily",
        status: "pending",
        languages: ["ja", "en"],
        outputFormat: "text",
        localDate: "2026-11-21",
        requestKey: "daily:2026-11-21",
      },
    ]);
    expect(await findState({ store, userId })).toEqual({
      nextDailyAt: SINCE + DAY,
      pausedAt: null,
    });
    expect(await listRuns({ store, userId })).toEqual([
      {
        localDate: "2026-11-21",
        outcome: "requested",
        reason: "",
        episodeId: turn.episodeId,
        restsUntil: null,
        at: SINCE + 5,
      },
    ]);
  });

  test("of two runs at once a learner's day has one daily; the same turns asked again make none more", async () => {
    const { db } = await open();
    const ids = [await addLearner({ db }), await addLearner({ db })];
    const store = createD1DailyStore(db);
    const runs = [ids.map((id) => newTurn(id)), ids.map((id) => newTurn(id))];
    const made = await Promise.all(runs.map((turns) => store.keepTurns(turns, SINCE)));
    expect(made.flat()).toHaveLength(2);
    expect(await db.select().from(schema.episodes)).toHaveLength(2);
    const winner = made.findIndex((episodes) => episodes.length > 0);
    expect(await store.keepTurns(runs[winner] ?? [], SINCE)).toEqual(made[winner]);
    expect(await db.select().from(schema.episodes)).toHaveLength(2);
  });

  test("where the moment has moved nothing is written", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    const store = createD1DailyStore(db);
    expect(await store.keepTurns([newTurn(userId, { dueAt: SINCE - 1 })], SINCE)).toEqual([]);
    expect(await listRuns({ store, userId })).toEqual([]);
    expect(await findState({ store, userId })).toEqual({ nextDailyAt: SINCE, pausedAt: null });
  });

  test("a day that was skipped may take another turn; one that has its daily stays", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    const store = createD1DailyStore(db);
    const skipped = { outcome: "skipped", reason: "daily.no_courses", episodeId: null } as const;
    await store.keepTurns([newTurn(userId, { ...skipped, nextDailyAt: SINCE })], SINCE);
    expect(await listRuns({ store, userId })).toMatchObject([{ ...skipped, episodeId: null }]);
    const turn = newTurn(userId, { nextDailyAt: SINCE });
    await store.keepTurns([turn], SINCE);
    await store.keepTurns([newTurn(userId, skipped)], SINCE);
    expect(await listRuns({ store, userId })).toMatchObject([{ episodeId: turn.episodeId }]);
  });

  test("a pause ends the moments, and resuming begins them again, where they rest", async () => {
    const { db } = await open();
    const [userId, other] = [await addLearner({ db }), await addLearner({ db })];
    const store = createD1DailyStore(db);
    const paused = { outcome: "paused", reason: "daily.unheard", episodeId: null } as const;
    await store.keepTurns([newTurn(userId, { ...paused, nextDailyAt: null })], SINCE + 1);
    expect(await findState({ store, userId })).toEqual({ nextDailyAt: null, pausedAt: SINCE + 1 });
    const resumed = { nextDailyAt: SINCE + DAY, at: SINCE + 2 };
    const standing = await store.resume({ userId, ...resumed }, 9);
    expect(standing).toEqual(await store.findStanding(userId, 9));
    await store.resume({ userId: other, ...resumed }, 9);
    expect(await findState({ store, userId })).toEqual({
      nextDailyAt: SINCE + DAY,
      pausedAt: null,
    });
    expect(await findState({ store, userId: other })).toEqual({
      nextDailyAt: SINCE,
      pausedAt: null,
    });
    expect(await findState({ store, userId: "nobody" })).toBeNull();
  });

  test("runs come newest day first, as many as are asked for", async () => {
    const { db } = await open();
    const userId = await addLearner({ db });
    for (const day of [12, 14, 13]) await addDaily({ db }, { userId, day, later: day });
    const { runs } = await createD1DailyStore(db).findStanding(userId, 2);
    expect(runs.map(({ localDate }) => localDate)).toEqual(["2026-11-14", "2026-11-13"]);
  });
}

function testPlans(open: OpenWorld): void {
  test("who wants dailies and has no moment gets one, once; who rests or wants none does not", async () => {
    const { db } = await open();
    const userId = await addLearner({ db }, { nextDailyAt: null, dailyMinute: 30 });
    const off = await addLearner({ db }, { nextDailyAt: null, dailyEnabled: false });
    const resting = await addLearner({ db }, { nextDailyAt: null, dailyPausedAt: SINCE });
    await addLearner({ db });
    const store = createD1DailyStore(db);
    expect(await store.listUnplanned(9)).toEqual([{ userId, timeZone: "UTC", dailyMinute: 30 }]);
    const plan = (nextDailyAt: number) =>
      store.plan(
        [userId, off, resting].map((id) => ({ userId: id, nextDailyAt })),
        SINCE,
      );
    await plan(SINCE + 7);
    await plan(SINCE + 8);
    expect(await findState({ store, userId })).toMatchObject({ nextDailyAt: SINCE + 7 });
    expect(await findState({ store, userId: off })).toMatchObject({ nextDailyAt: null });
    expect(await findState({ store, userId: resting })).toMatchObject({ nextDailyAt: null });
    expect(await store.listUnplanned(9)).toEqual([]);
  });
}

/** A finished daily of a day of November with its run, which was at a moment. */
async function addDaily(
  { db }: Pick<World, "db">,
  { userId, day, later }: { userId: string; day: number; later: number },
): Promise<string> {
  const localDate = `2026-11-${day}`;
  const episodeId = await addEpisode(db, { userId, kind: "daily", status: "completed", localDate });
  const run = { id: nextId(), userId, localDate, outcome: "requested", episodeId } as const;
  const at = SINCE + later;
  await db.insert(schema.dailyRuns).values({ ...run, createdAt: at, updatedAt: at });
  return episodeId;
}

interface Asked {
  store: DailyStore;
  userId: string;
}

async function findState({ store, userId }: Asked) {
  return (await store.findStanding(userId, 9)).state;
}

async function listRuns({ store, userId }: Asked) {
  return (await store.findStanding(userId, 9)).runs;
}
