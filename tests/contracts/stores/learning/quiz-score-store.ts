import { createD1QuizScoreStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testQuizScoreStore(open: OpenWorld): void {
  async function openClass() {
    const { db } = await open();
    const courseId = await addCourse(db);
    const [ada, ben] = [await addUser(db, { name: "Ben" }), await addUser(db, { name: "Ada" })];
    await addEnrollment(db, { userId: ada, courseId });
    const conceptId = await addConcept(db, { courseId });
    const store = createD1QuizScoreStore(db);
    const score = (userId: string, percent: number, later = 0) => ({
      id: nextId(),
      userId,
      conceptId,
      subject: "Lens",
      percent,
      takenAt: SINCE + later,
    });
    return { db, courseId, ada, ben, conceptId, store, score };
  }

  test("scores come in once, get a new percent the second time, and nobody's from outside the course", async () => {
    const { courseId, ada, ben, store, score, db } = await openClass();
    const of = { courseId, at: SINCE };
    const [first, later, outside] = [score(ada, 40), score(ada, 70, 1), score(ben, 10)];
    const saved = await store.save([first, later, outside], of);
    expect(new Set(saved.added)).toEqual(new Set([first.id, later.id]));
    expect(saved.changed).toEqual([]);
    expect(await store.save([score(ada, 40)], of)).toEqual({ added: [], changed: [] });
    expect(await store.save([score(ada, 45)], of)).toEqual({ added: [], changed: [first.id] });
    const listed = await store.list(courseId, 9);
    expect(listed.map(({ id, percent }) => [id, percent])).toEqual([
      [later.id, 70],
      [first.id, 45],
    ]);
    expect(listed[0]).toEqual({ ...later, courseId, learnerName: "Ben" });
    expect(await store.list(courseId, 1)).toHaveLength(1);
    await addEnrollment(db, { userId: ben, courseId });
    const names = (await store.listLearners(courseId)).map(({ name }) => name);
    expect(names).toEqual(["Ada", "Ben"]);
  });

  test("a score is put right, and removed", async () => {
    const { courseId, ada, store, score } = await openClass();
    const entered = score(ada, 40);
    await store.save([entered], { courseId, at: SINCE });
    const change = { scoreId: entered.id, percent: 60, takenAt: SINCE + 5, at: SINCE + 9 };
    expect(await store.correct(change)).toBe(true);
    const { percent, takenAt } = change;
    expect(await store.find(entered.id)).toMatchObject({ courseId, percent, takenAt });
    const other = score(ada, 80, 7);
    await store.save([other], { courseId, at: SINCE });
    expect(await store.correct({ ...change, takenAt: other.takenAt })).toBe(false);
    const [same, ...more] = await store.listSame(courseId, [other, score(ada, 1, 6)]);
    expect(more).toEqual([]);
    expect(same).toEqual({
      id: other.id,
      userId: ada,
      subject: "Lens",
      takenAt: other.takenAt,
      percent: 80,
    });
    await store.remove(entered.id);
    expect(await store.find(entered.id)).toBeNull();
  });
}
