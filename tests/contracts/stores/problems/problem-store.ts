import { createD1ProblemStore, type Database, schema } from "@learnlab/adapters/d1";
import type { NewProblem } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const bounds = { mostOpen: 3 };

async function openReport(db: Database) {
  const courseId = await addCourse(db);
  const conceptId = await addConcept(db, { courseId, term: "Refraction" });
  const userId = await addUser(db, { name: "Ada" });
  const episodeId = await addEpisode(db, { userId });
  const report = (some: Partial<NewProblem> = {}): NewProblem => ({
    id: nextId(),
    episodeId,
    userId,
    language: "en",
    kind: "fact",
    note: "It is slower, not faster.",
    positionMs: 4_000,
    quote: "Light gets faster in glass.",
    conceptId,
    createdAt: SINCE,
    ...some,
  });
  return { courseId, conceptId, userId, episodeId, report };
}

export function testProblemStore(open: OpenWorld): void {
  test("a report is kept with the course of its concept, or of the uploaded episode, or with none", async () => {
    const { db } = await open();
    const { courseId, userId, report } = await openReport(db);
    const store = createD1ProblemStore(db);
    const first = report();
    expect(await store.add(first, bounds)).toBe(true);
    const untold = { answer: "", answeredAt: null, result: null, closedAt: null };
    const kept = { ...first, courseId, ...untold };
    expect(await store.find(first.id)).toEqual(kept);
    expect(await store.listOfEpisode(first)).toEqual([kept]);
    expect(await store.listOfEpisode({ ...first, userId: "another" })).toEqual([]);
    const uploaded = report({
      conceptId: null,
      episodeId: await addEpisode(db, { userId, kind: "uploaded", courseId }),
    });
    await store.add(uploaded, bounds);
    expect(await store.find(uploaded.id)).toMatchObject({ courseId, conceptId: null });
    const alone = report({ conceptId: null, positionMs: null });
    await store.add(alone, bounds);
    expect(await store.find(alone.id)).toMatchObject({ courseId: null, positionMs: null });
    expect(await store.find("nothing")).toBeNull();
  });

  test("the same report twice is one, another person's is not taken over, and open ones are bounded", async () => {
    const { db } = await open();
    const { report, userId } = await openReport(db);
    const store = createD1ProblemStore(db);
    const first = report();
    expect(await store.add(first, bounds)).toBe(true);
    expect(await store.add({ ...first, note: "Again." }, bounds)).toBe(true);
    expect(await store.find(first.id)).toMatchObject({ note: first.note });
    const other = await addUser(db);
    expect(await store.add({ ...first, userId: other }, bounds)).toBe(false);
    await store.add(report(), bounds);
    await store.add(report(), bounds);
    expect(await store.add(report(), bounds)).toBe(false);
    expect(await store.add(first, bounds)).toBe(true);
    const closed = { result: "duplicate", closedAt: SINCE, at: SINCE } as const;
    await store.settle({ problemId: first.id, ...closed });
    expect(await store.add(report(), bounds)).toBe(true);
    expect(await store.listOfEpisode(first)).toHaveLength(4);
    expect(userId).toBe(first.userId);
  });

  test("they are listed with the words that teachers know them by, the newest first, by course and state", async () => {
    const { db } = await open();
    const { courseId, report } = await openReport(db);
    const store = createD1ProblemStore(db);
    const [first, second, third] = [
      report(),
      report({ createdAt: SINCE + 1 }),
      report({ conceptId: null, createdAt: SINCE + 2 }),
    ];
    for (const problem of [first, second, third]) await store.add(problem, bounds);
    const page = { limit: 2, cursor: null, state: "open" } as const;
    const all = await store.list({ ...page, courseId: null });
    expect(all.problems.map(({ id }) => id)).toEqual([third.id, second.id]);
    expect(all.problems[1]).toMatchObject({
      episodeTitle: "Light",
      term: "Refraction",
      courseTitle: expect.any(String),
      learnerName: "Ada",
    });
    const rest = await store.list({ ...page, courseId: null, cursor: all.nextCursor });
    expect(rest.problems.map(({ id }) => id)).toEqual([first.id]);
    expect(rest.nextCursor).toBeNull();
    const ended = { result: "corrected", closedAt: SINCE + 5, at: SINCE } as const;
    await store.settle({ problemId: first.id, ...ended });
    const still = await store.list({ ...page, courseId });
    expect(still.problems.map(({ id }) => id)).toEqual([second.id]);
    const closed = await store.list({ ...page, courseId, state: "closed" });
    expect(closed.problems).toMatchObject([
      { id: first.id, result: "corrected", closedAt: SINCE + 5 },
    ]);
    await store.settle({ problemId: first.id, result: null, closedAt: null, at: SINCE });
    expect(await store.find(first.id)).toMatchObject({ result: null, closedAt: null });
  });

  test("one that is answered is open no more and not closed yet, and is counted up to a bound", async () => {
    const { db } = await open();
    const { courseId, report } = await openReport(db);
    const store = createD1ProblemStore(db);
    const [first, second, elsewhere] = [report(), report(), report({ conceptId: null })];
    for (const problem of [first, second, elsewhere]) await store.add(problem, bounds);
    const told = { problemId: first.id, answer: "It is slower now." };
    expect(await store.answer({ ...told, at: SINCE + 1 })).toBe(true);
    expect(await store.answer({ ...told, answer: "Slower.", at: SINCE + 2 })).toBe(false);
    expect(await store.find(first.id)).toMatchObject({ answer: "Slower.", answeredAt: SINCE + 1 });
    const page = { courseId, limit: 5, cursor: null };
    const listIn = async (state: "open" | "answered" | "closed") =>
      (await store.list({ ...page, state })).problems.map(({ id }) => id);
    expect(await listIn("open")).toEqual([second.id]);
    expect(await listIn("answered")).toEqual([first.id]);
    expect(await store.count({ courseId, most: 9 })).toEqual({ open: 1, answered: 1 });
    expect(await store.count({ courseId: null, most: 9 })).toEqual({ open: 2, answered: 1 });
    expect(await store.count({ courseId: null, most: 1 })).toEqual({ open: 1, answered: 1 });
    const ended = { result: "corrected", closedAt: SINCE + 3, at: SINCE + 3 } as const;
    await store.settle({ problemId: first.id, ...ended });
    expect(await listIn("answered")).toEqual([]);
    expect(await store.find(first.id)).toMatchObject({ answer: "Slower.", result: "corrected" });
  });

  test("a report stays when its episode is deleted, and a merged concept is the one that it became", async () => {
    const { db } = await open();
    const { courseId, conceptId, episodeId, report } = await openReport(db);
    const into = await addConcept(db, { courseId, term: "Bending" });
    await db.insert(schema.conceptMerges).values({
      fromId: conceptId,
      intoId: into,
      createdAt: SINCE,
      updatedAt: SINCE,
    });
    const store = createD1ProblemStore(db);
    const problem = report();
    await store.add(problem, bounds);
    await db.delete(schema.episodes).where(eq(schema.episodes.id, episodeId));
    const { problems } = await store.list({ courseId, state: "open", limit: 5, cursor: null });
    expect(problems).toMatchObject([{ id: problem.id, episodeTitle: null, term: "Bending" }]);
  });
}
