import { createD1ClassStore, type Database, schema } from "@learnlab/adapters/d1";
import type { Proposal } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addConcept,
  addCourse,
  addEnrollment,
  addMaterial,
} from "../../../support/rows/courses.ts";
import { addDay } from "../../../support/rows/listens.ts";
import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import { addReview } from "../../../support/rows/reviews.ts";
import type { OpenWorld } from "../world.ts";

const TODAY = "2026-09-21";
const DAYS = { UTC: TODAY };
const PROPOSAL: Proposal = {
  term: "Prism",
  spoken: "prisms",
  basis: "extracted",
  sentences: [],
  questions: [],
  links: [],
  keyTerms: [],
  place: { page: 1, block: 0, heading: null },
  passage: "",
  missing: [],
};
const stamps = { createdAt: SINCE, updatedAt: SINCE };

type MemoryRow = Partial<typeof schema.memories.$inferInsert>;

async function remember(
  db: Database,
  of: { userId: string; conceptId: string },
  row: MemoryRow = {},
): Promise<void> {
  const heard = { timesHeard: 1, timesAsked: 0, lastHeardAt: SINCE };
  await db.insert(schema.memories).values({ ...of, ...heard, ...stamps, ...row });
}

async function review(
  db: Database,
  of: { userId: string; conceptId: string },
  row: Partial<typeof schema.reviews.$inferInsert> & { text?: string } = {},
): Promise<void> {
  const { text = "", ...rest } = row;
  const episodeId = nextId();
  await db.insert(schema.episodes).values({
    id: episodeId,
    userId: of.userId,
    kind: "requested",
    title: "Light",
    description: "",
    languages: ["en"],
    outputFormat: "text",
    status: "completed",
    includedCourses: [],
    conceptIds: [],
    requestKey: episodeId,
    enqueuedAt: SINCE,
    ...stamps,
  });
  const asked = { episodeId, number: 1, kind: "why", source: "self_mark" } as const;
  const moment = { reviewedAt: SINCE, localDate: TODAY, result: "missed" } as const;
  await db.insert(schema.reviews).values({
    id: nextId(),
    ...of,
    ...asked,
    ...moment,
    ...stamps,
    ...rest,
  });
  await db.insert(schema.answers).values({
    id: nextId(),
    userId: of.userId,
    episodeId,
    number: 1,
    text,
    ...stamps,
  });
}

const WHY = {
  kind: "why" as const,
  question: "Why does a lens bend light?",
  answer: "Light is slower in it.",
  accepted: [],
  keyTerms: [],
  choices: [],
  quote: "bends light",
};

async function openClass(db: Database) {
  const courseId = await addCourse(db);
  const concepts = [
    await addConcept(db, { courseId, term: "Lens", questions: [WHY] }),
    await addConcept(db, { courseId, term: "Ray" }),
  ];
  const other = await addConcept(db, { courseId: await addCourse(db) });
  const learners: string[] = [];
  for (const name of ["Ada", "Bob", "Eve"]) {
    const userId = await addUser(db, { name });
    await addEnrollment(db, { userId, courseId });
    learners.push(userId);
  }
  const [ada = "", bob = ""] = learners;
  const [lens = "", ray = ""] = concepts;
  await remember(
    db,
    { userId: ada, conceptId: lens },
    { dueOn: TODAY, lastResult: "missed", reps: 2 },
  );
  await remember(
    db,
    { userId: ada, conceptId: ray },
    { dueOn: "2026-09-22", lastResult: "had", reps: 1, lastHeardAt: SINCE + 5 },
  );
  await remember(db, { userId: bob, conceptId: ray }, { lastHeardAt: SINCE - 100 });
  await remember(db, { userId: bob, conceptId: other }, { lastHeardAt: SINCE + 50, reps: 9 });
  return { courseId, ada, bob, lens, ray, other };
}

/** No episode waits for an approval. */
const noQueue = { unapproved: 0, unapprovedSince: null };

export function testClassStore(open: OpenWorld): void {
  test("each learner comes with what the course knows of them, or one alone", async () => {
    const { db } = await open();
    const { courseId, ada, lens } = await openClass(db);
    const overruled = {
      overruledAt: SINCE,
      previousResult: "missed",
      previousSource: "choice",
    } as const;
    await review(db, { userId: ada, conceptId: lens }, { ...overruled, result: "had" });
    const store = createD1ClassStore(db);
    const of = { courseId, days: DAYS };
    const none = { lastHeardAt: null, due: 0, weak: 0, answers: 0, overruled: 0 };
    const known = { due: 1, weak: 1, answers: 3, overruled: 1 };
    expect(await store.listLearners({ ...of, userId: null })).toMatchObject([
      { userId: ada, name: "Ada", timeZone: "UTC", lastHeardAt: SINCE + 5, ...known },
      { name: "Bob", ...none, lastHeardAt: SINCE - 100 },
      { name: "Eve", ...none },
    ]);
    expect(await store.listLearners({ ...of, userId: ada })).toMatchObject([{ name: "Ada" }]);
    expect(await store.listLearners({ ...of, userId: "nobody" })).toEqual([]);
  });

  test("what is due is due on the day on which it is where the learner lives", async () => {
    const { db } = await open();
    const courseId = await addCourse(db);
    const conceptId = await addConcept(db, { courseId });
    const zones = { Ada: "Pacific/Auckland", Bob: "America/Los_Angeles", Eve: null };
    for (const [name, timeZone] of Object.entries(zones)) {
      const userId = await addUser(db, { name });
      await addEnrollment(db, { userId, courseId });
      await remember(db, { userId, conceptId }, { dueOn: TODAY });
      if (timeZone !== null) await addSettings(db, { userId, timeZone });
    }
    const store = createD1ClassStore(db);
    expect(await store.listZones(courseId)).toEqual([
      { timeZone: "America/Los_Angeles", learners: 1 },
      { timeZone: "Pacific/Auckland", learners: 1 },
      { timeZone: "UTC", learners: 1 },
    ]);
    const days = { "America/Los_Angeles": "2026-09-20", "Pacific/Auckland": TODAY, UTC: TODAY };
    const listed = await store.listLearners({ courseId, userId: null, days });
    expect(listed.map(({ name, timeZone, due }) => [name, timeZone, due])).toEqual([
      ["Ada", "Pacific/Auckland", 1],
      ["Bob", "America/Los_Angeles", 0],
      ["Eve", "UTC", 1],
    ]);
  });

  test("a course without concepts has its learners, and one without learners has none", async () => {
    const { db } = await open();
    const store = createD1ClassStore(db);
    const of = { courseId: await addCourse(db), userId: null, days: DAYS };
    expect(await store.listLearners(of)).toEqual([]);
    await addEnrollment(db, { userId: await addUser(db, { name: "Ada" }), courseId: of.courseId });
    expect(await store.listLearners(of)).toMatchObject([{ name: "Ada", lastHeardAt: null }]);
  });

  test("what is missed most comes first with its question, and what was typed by how often", async () => {
    const { db } = await open();
    const { courseId, ada, bob, lens, ray, other } = await openClass(db);
    await review(db, { userId: ada, conceptId: ray }, { text: "It bends." });
    await review(
      db,
      { userId: bob, conceptId: ray },
      { text: "It shines.", reviewedAt: SINCE + 1 },
    );
    await review(db, { userId: bob, conceptId: ray }, { result: "had", text: "Right." });
    await review(db, { userId: bob, conceptId: ray }, { result: "half", text: "" });
    const later = { text: "it bends", reviewedAt: SINCE + 2 };
    await review(db, { userId: ada, conceptId: ray }, later);
    await review(db, { userId: ada, conceptId: lens }, { result: "half", text: "" });
    await addReview(db, { userId: ada, conceptId: lens, answer: "A mirror." });
    await review(
      db,
      { userId: ada, conceptId: lens },
      { reviewedAt: SINCE - 1, text: "Long ago." },
    );
    await review(db, { userId: ada, conceptId: other }, { text: "Elsewhere." });
    const store = createD1ClassStore(db);
    expect(await store.listMissed({ courseId, since: SINCE, limit: 5 })).toEqual([
      {
        conceptId: ray,
        term: "Ray",
        kind: "why",
        question: "",
        asked: 5,
        missed: 4,
        answers: [
          { text: "it bends", times: 2 },
          { text: "It shines.", times: 1 },
        ],
      },
      {
        conceptId: lens,
        term: "Lens",
        kind: "why",
        question: WHY.question,
        asked: 2,
        missed: 2,
        answers: [{ text: "A mirror.", times: 1 }],
      },
    ]);
    expect(await store.listMissed({ courseId, since: SINCE, limit: 1 })).toHaveLength(1);
  });

  test("what a course wants: who is silent, what was corrected, which lessons are gone", async () => {
    const { db } = await open();
    const { courseId, ada, bob, lens } = await openClass(db);
    const empty = await addCourse(db);
    const overruled = { previousResult: "missed", previousSource: "choice" } as const;
    await review(db, { userId: ada, conceptId: lens }, { ...overruled, overruledAt: SINCE });
    await review(db, { userId: ada, conceptId: lens }, { ...overruled, overruledAt: SINCE - 1 });
    const lesson = { conceptId: lens, variant: "teach", writer: "template", ...stamps } as const;
    await db.insert(schema.lessons).values([
      { ...lesson, id: nextId(), level: "beginner", version: 1, withdrawnAt: SINCE },
      { ...lesson, id: nextId(), level: "advanced", version: 1, withdrawnAt: SINCE },
      { ...lesson, id: nextId(), level: "advanced", version: 2 },
    ]);
    const standing = await addMaterial(db, { courseId });
    const removed = await addMaterial(db, { courseId, removedAt: SINCE });
    const proposed = {
      courseId,
      position: 0,
      state: "proposed",
      body: PROPOSAL,
      ...stamps,
    } as const;
    await db.insert(schema.conceptProposals).values([
      { ...proposed, id: nextId(), materialId: standing },
      { ...proposed, id: nextId(), materialId: standing, state: "rejected" },
      { ...proposed, id: nextId(), materialId: removed },
    ]);
    await addDay(db, { userId: ada, courseIds: [courseId] });
    await addDay(db, { userId: bob, courseIds: [empty] });
    await addDay(db, { userId: bob, courseIds: [courseId], localDate: "2026-09-20" });
    const since = { since: SINCE, sinceDay: TODAY };
    await db.insert(schema.problems).values(
      [null, SINCE].map((closedAt) => ({
        id: nextId(),
        episodeId: "an episode",
        userId: ada,
        language: "en" as const,
        kind: "fact" as const,
        note: "",
        quote: "",
        courseId,
        closedAt,
        ...stamps,
      })),
    );
    const store = createD1ClassStore(db);
    const listed = await store.listAttention({ courseIds: [courseId, empty], ...since });
    expect(listed).toEqual([
      {
        courseId,
        learners: 3,
        silent: 2,
        overruled: 1,
        withdrawn: 1,
        proposed: 1,
        problems: 1,
        ...noQueue,
      },
      {
        courseId: empty,
        learners: 0,
        silent: 0,
        overruled: 0,
        withdrawn: 0,
        proposed: 0,
        problems: 0,
        ...noQueue,
      },
    ]);
    expect(await store.listAttention({ courseIds: [], ...since })).toEqual([]);
  });
}
