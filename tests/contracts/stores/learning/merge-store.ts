import {
  createD1ConceptStore,
  createD1CourseStore,
  createD1MemoryStore,
  createD1MergeStore,
  createD1ReviewStore,
  type Database,
  schema,
} from "@learnlab/adapters/d1";
import type { Concept, MergedConcepts } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addConcept,
  addConceptText,
  addCourse,
  addLink,
  addScore,
} from "../../../support/rows/courses.ts";
import { addEpisode, addProgress } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const LATER = SINCE + 1000;
const stamps = { createdAt: SINCE, updatedAt: SINCE };

async function openPair(db: Database) {
  const courseId = await addCourse(db);
  const ids = {
    kept: await addConcept(db, { courseId, term: "Lens", position: 0 }),
    gone: await addConcept(db, { courseId, term: "Glass", position: 1 }),
    other: await addConcept(db, { courseId, term: "Ray", position: 2 }),
  };
  const courses = createD1CourseStore(db);
  const read = async (id: string): Promise<Concept> => {
    const concept = await courses.findConcept(id);
    if (concept === null) throw new TypeError("There is no such concept.");
    return concept;
  };
  const [kept, gone] = [await read(ids.kept), await read(ids.gone)];
  const { term, spoken, questions } = kept;
  const sentences = [...kept.sentences, ...gone.sentences];
  const change: MergedConcepts = {
    changeId: nextId(),
    kept,
    gone,
    words: { term, spoken, sentences, questions, lostQuotes: [] },
    texts: [],
    isReworded: true,
    schedules: [],
    seen: 0,
    at: LATER,
  };
  return { courseId, ids, courses, change, store: createD1MergeStore(db), read };
}

const heard = { timesHeard: 2, timesAsked: 1, firstHeardAt: 5, lastHeardAt: 10, lastAskedAt: 10 };
const scheduled = {
  lastResult: "had",
  dueOn: "2026-12-01",
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  rights: 1,
  lastReviewedAt: 10,
  reviewedOn: "2026-11-21",
} as const;

async function remember(
  db: Database,
  row: Partial<typeof schema.memories.$inferInsert> & { userId: string; conceptId: string },
) {
  await db.insert(schema.memories).values({ ...heard, ...stamps, ...row });
}

async function review(
  db: Database,
  of: { userId: string; conceptId: string; number: number; episodeId?: string },
) {
  const answer = of.episodeId === undefined ? "So." : null;
  const said = {
    kind: "recall",
    result: "had",
    source: "self_mark",
    localDate: "2026-11-21",
  } as const;
  await db
    .insert(schema.reviews)
    .values({ id: nextId(), ...of, answer, ...said, reviewedAt: of.number, ...stamps });
}

export function testMergeStore(open: OpenWorld): void {
  test("what learners know of two concepts is known of the one that is kept", async () => {
    const { db } = await open();
    const { courseId, ids, change, store } = await openPair(db);
    const [both, one] = [await addUser(db), await addUser(db)];
    await remember(db, { userId: both, conceptId: ids.kept, lastKind: "why" });
    await remember(db, {
      userId: both,
      conceptId: ids.gone,
      ...scheduled,
      lastAskedAt: 20,
      lastHeardAt: 3,
      lastKind: "apply",
    });
    await remember(db, { userId: one, conceptId: ids.gone, ...scheduled });
    await review(db, { userId: both, conceptId: ids.kept, number: 1 });
    await review(db, { userId: both, conceptId: ids.gone, number: 1 });
    await review(db, { userId: both, conceptId: ids.gone, number: 2 });
    await review(db, { userId: one, conceptId: ids.gone, number: 1, episodeId: nextId() });
    await db.insert(schema.conceptChoices).values([
      { userId: both, conceptId: ids.kept, kind: "skip", createdAt: 1, updatedAt: 1 },
      { userId: both, conceptId: ids.gone, kind: "more", createdAt: 2, updatedAt: 2 },
    ]);
    await addScore(db, { userId: one, courseId, conceptId: ids.gone });
    const { reviews, seen } = await store.readReviews({ keptId: ids.kept, goneId: ids.gone });
    expect([reviews.length, new Set(reviews.map(({ userId }) => userId)).size, seen]).toEqual([
      3, 1, 4,
    ]);
    expect(await store.merge({ ...change, seen: seen - 1 })).toBe(false);
    const schedule = { ...scheduled, stability: 9, reps: 3 };
    const schedules = [{ userId: both, schedule, lastResult: "missed" as const }];
    expect(await store.merge({ ...change, seen, schedules })).toBe(true);
    const memories = createD1MemoryStore(db);
    expect(await memories.list(both)).toMatchObject([
      {
        conceptId: ids.kept,
        timesHeard: 4,
        timesAsked: 2,
        firstHeardAt: 5,
        lastHeardAt: 10,
        lastAskedAt: 20,
        lastKind: "apply",
        lastResult: "missed",
        schedule: { stability: 9, reps: 3 },
      },
    ]);
    expect(await memories.list(one)).toMatchObject([
      { conceptId: ids.kept, timesHeard: 2, schedule: { stability: 3, reps: 1 } },
    ]);
    const kept = await db.select().from(schema.reviews).where(eq(schema.reviews.userId, both));
    expect(kept.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual([
      1, 2, 3,
    ]);
    expect(new Set(kept.map(({ conceptId }) => conceptId))).toEqual(new Set([ids.kept]));
    expect(await db.select().from(schema.conceptChoices)).toMatchObject([
      { conceptId: ids.kept, kind: "more" },
    ]);
    expect(await db.select().from(schema.quizScores)).toMatchObject([{ conceptId: ids.kept }]);
    const [fact] = await createD1ConceptStore(db).listFacts(courseId);
    expect(fact).toMatchObject({ conceptId: ids.kept, learners: 2, lastChange: null });
  });

  test("what an episode of before teaches is heard of the one that is kept, and its answers wait for it", async () => {
    const { db } = await open();
    const { ids, change, store } = await openPair(db);
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId, conceptIds: [ids.gone] });
    await addProgress(db, { userId, episodeId });
    await store.merge(change);
    await createD1MemoryStore(db).add({
      userId,
      episodeId,
      version: 1,
      was: 0,
      remembered: 1,
      heardAt: 7,
      at: LATER,
      pieces: [
        { conceptId: ids.gone, asked: null },
        { conceptId: ids.kept, asked: null },
      ],
    });
    expect(await createD1MemoryStore(db).list(userId)).toMatchObject([
      { conceptId: ids.kept, timesHeard: 2 },
    ]);
    const review = {
      id: nextId(),
      userId,
      episodeId,
      number: 1,
      conceptId: ids.gone,
      kind: "recall",
      result: "had",
      source: "self_mark",
      reviewedAt: 1,
      localDate: "2026-11-21",
      overruledAt: null,
      previousResult: null,
      previousSource: null,
    } as const;
    const answer = {
      id: nextId(),
      userId,
      episodeId,
      number: 1,
      text: "",
      result: "had",
      source: "self_mark",
      verdict: null,
    } as const;
    const schedule = { ...scheduled, dueOn: "2026-12-01" };
    const kept = { review, answer, schedule, lastResult: "had", seen: 0, at: LATER } as const;
    expect(await createD1ReviewStore(db).keepReview(kept)).toBe(false);
  });

  test("lessons in a teacher's own words go on where the other has none; links and what was approved go along", async () => {
    const { db } = await open();
    const { courseId, ids, courses, change, store } = await openPair(db);
    const lesson = { variant: "teach", writer: "template", ...stamps } as const;
    const [keptOwn, goneOwn, goneWritten, goneBeside] = [nextId(), nextId(), nextId(), nextId()];
    await db.insert(schema.lessons).values([
      { ...lesson, id: keptOwn, conceptId: ids.kept, level: "beginner", version: 1, editedBy: "t" },
      {
        ...lesson,
        id: goneBeside,
        conceptId: ids.gone,
        level: "beginner",
        version: 1,
        editedBy: "t",
      },
      { ...lesson, id: goneOwn, conceptId: ids.gone, level: "advanced", version: 1, editedBy: "t" },
      { ...lesson, id: goneWritten, conceptId: ids.gone, level: "intermediate", version: 1 },
    ]);
    await addLink(db, { fromId: ids.gone, toId: ids.other, kind: "needs" });
    await addLink(db, { fromId: ids.gone, toId: ids.kept, kind: "same_idea" });
    expect(await store.merge(change)).toBe(true);
    const lessons = await db.select().from(schema.lessons);
    expect(new Set(lessons.map(({ conceptId }) => conceptId))).toEqual(new Set([ids.kept]));
    const standing = lessons.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id);
    expect(standing.toSorted()).toEqual([keptOwn, goneOwn].toSorted());
    expect(await courses.listLinks([courseId])).toMatchObject([
      { fromId: ids.kept, toId: ids.other, kind: "needs" },
    ]);
    expect(await courses.findConcept(ids.gone)).toBeNull();
  });

  test("a merge of what nobody knew is taken back whole", async () => {
    const { db } = await open();
    const { courseId, ids, courses, change, store, read } = await openPair(db);
    await addConceptText(db, { conceptId: ids.gone, language: "de" });
    await addLink(db, { fromId: ids.gone, toId: ids.other, kind: "needs" });
    const lesson = {
      conceptId: ids.gone,
      variant: "teach",
      level: "beginner",
      writer: "template",
    } as const;
    await db.insert(schema.lessons).values({ ...lesson, id: nextId(), version: 1, ...stamps });
    const lessons = await db.select().from(schema.lessons);
    const texts = await courses.listConceptTexts([ids.gone], ["de"]);
    const links = await courses.listLinks([courseId]);
    expect(await store.merge(change)).toBe(true);
    const concepts = createD1ConceptStore(db);
    const [fact] = await concepts.listFacts(courseId);
    expect(fact?.lastChange).toMatchObject({ id: change.changeId, kind: "merge" });
    expect(await concepts.undo({ courseId, changeId: change.changeId, at: LATER + 1 })).toBe(true);
    expect(await read(ids.kept)).toEqual(change.kept);
    expect(await read(ids.gone)).toEqual(change.gone);
    expect(await courses.listConceptTexts([ids.gone], ["de"])).toEqual(texts);
    expect(await courses.listLinks([courseId])).toEqual(links);
    const back = await db.select().from(schema.lessons);
    expect(back).toEqual(lessons.map((one) => ({ ...one, updatedAt: LATER + 1 })));
    expect(await db.select().from(schema.conceptMerges)).toEqual([]);
  });

  test("a merge is final where learners knew what is gone", async () => {
    const { db } = await open();
    const { courseId, ids, change, store } = await openPair(db);
    await remember(db, { userId: await addUser(db), conceptId: ids.gone });
    expect(await store.merge(change)).toBe(true);
    const undo = { courseId, changeId: change.changeId, at: LATER + 1 };
    expect(await createD1ConceptStore(db).undo(undo)).toBe(false);
  });
}
