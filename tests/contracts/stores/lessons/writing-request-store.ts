import { createD1WritingRequestStore } from "@learnlab/adapters/d1";
import type { WritingRequest } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addConcept, addCourse, addEnrollment, addScore } from "../../../support/rows/courses.ts";
import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const MINUTE = 60_000;
const due = { at: SINCE, until: SINCE + MINUTE, limit: 9 };

export function testWritingRequestStore(open: OpenWorld): void {
  testRequests(open);
  testAudiences(open);
}

async function openRequests(open: OpenWorld) {
  const { db } = await open();
  const courseId = await addCourse(db);
  const conceptId = await addConcept(db, { courseId });
  const request: WritingRequest = { conceptId, level: "beginner", languages: ["en", "de"] };
  return { db, courseId, conceptId, request, store: createD1WritingRequestStore(db) };
}

function testRequests(open: OpenWorld): void {
  test("a request is one row, however often it comes, and is taken for one try", async () => {
    const { store, courseId, request } = await openRequests(open);
    await store.add([request, request], { at: SINCE, again: false });
    await store.add([request], { at: SINCE, again: true });
    expect(await store.count(courseId)).toEqual({ waiting: 1, givenUp: 0 });
    expect(await store.take(due)).toEqual([{ ...request, courseId, tries: 1 }]);
    expect(await store.take(due)).toEqual([]);
    const later = { ...due, at: due.until, until: due.until + MINUTE };
    expect(await store.take(later)).toMatchObject([{ tries: 2 }]);
  });

  test("of many who take at once each request has one", async () => {
    const { db, store, courseId, request } = await openRequests(open);
    const others = [await addConcept(db, { courseId }), await addConcept(db, { courseId })];
    const requests = [request, ...others.map((conceptId) => ({ ...request, conceptId }))];
    await store.add(requests, { at: SINCE, again: false });
    const taken = await Promise.all([1, 2].map(() => store.take({ ...due, limit: 2 })));
    const ids = taken.flat().map(({ conceptId }) => conceptId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  test("what is put off comes then; what is given up comes when it is asked for again", async () => {
    const { store, courseId, request } = await openRequests(open);
    await store.add([request], { at: SINCE, again: false });
    await store.take(due);
    await store.putOff(request, { tryAt: SINCE + 5, error: "later", at: SINCE });
    expect(await store.take({ ...due, at: SINCE + 4 })).toEqual([]);
    expect(await store.take({ ...due, at: SINCE + 5 })).toMatchObject([{ tries: 2 }]);
    await store.putOff(request, { tryAt: null, error: "no", at: SINCE });
    expect(await store.count(courseId)).toEqual({ waiting: 0, givenUp: 1 });
    await store.add([request], { at: SINCE, again: false });
    expect(await store.take({ ...due, at: SINCE + MINUTE })).toEqual([]);
    await store.add([request], { at: SINCE, again: true });
    expect(await store.take(due)).toMatchObject([{ tries: 1 }]);
  });

  test("what is removed is gone, and another of its concept stays", async () => {
    const { store, courseId, request } = await openRequests(open);
    const other: WritingRequest = { ...request, languages: ["en"] };
    await store.add([request, other], { at: SINCE, again: false });
    await store.remove(request);
    await store.remove(request);
    expect(await store.take(due)).toEqual([{ ...other, courseId, tries: 1 }]);
    expect(await store.count("none")).toEqual({ waiting: 0, givenUp: 0 });
  });
}

function testAudiences(open: OpenWorld): void {
  test("learners who hear the same lessons are one audience, the largest first", async () => {
    const { db, courseId, store } = await openRequests(open);
    const settings = { languages: ["ja" as const], abilityLevel: "advanced" as const };
    for (const chosen of [settings, settings, null]) {
      const userId = await addUser(db);
      if (chosen !== null) await addSettings(db, { userId, ...chosen });
      await addEnrollment(db, { userId, courseId });
    }
    expect(await store.listAudiences(about(courseId))).toEqual([
      { chosenLevel: "advanced", languages: ["ja"], averagePercent: null, learners: 2 },
      { chosenLevel: "beginner", languages: ["en"], averagePercent: null, learners: 1 },
    ]);
  });

  test("the average is over the last scores, where there are enough", async () => {
    const { db, courseId, store } = await openRequests(open);
    const userId = await addUser(db);
    await addEnrollment(db, { userId, courseId });
    const score = (percent: number, later: number) =>
      addScore(db, { userId, courseId, percent, takenAt: SINCE + later });
    await score(0, 1);
    const average = async () =>
      (await store.listAudiences(about(courseId))).map(({ averagePercent }) => averagePercent);
    expect(await average()).toEqual([null]);
    await score(50, 2);
    await score(60, 3);
    await score(91, 4);
    expect(await average()).toEqual([67]);
  });
}

function about(courseId: string) {
  const defaults = { abilityLevel: "beginner" as const, languages: ["en" as const] };
  return { courseId, scoresRead: 3, scoresNeeded: 2, defaults };
}
