import { createD1LearningStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addConcept, addCourse, addScore } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testLearningStore(open: OpenWorld): void {
  test("the latest scores of a person come first, as many as are asked for", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const courseId = await addCourse(db);
    const conceptId = await addConcept(db, { courseId });
    for (const [percent, later] of [
      [10, 1],
      [30, 3],
      [20, 2],
    ] as const) {
      await addScore(db, { userId, courseId, conceptId, percent, takenAt: SINCE + later });
    }
    await addScore(db, { userId: other, courseId, percent: 99, takenAt: SINCE + 9 });
    const scores = await createD1LearningStore(db).listQuizScores(userId, 2);
    expect(scores.map(({ percent }) => percent)).toEqual([30, 20]);
    expect(scores[0]).toEqual({
      courseId,
      conceptId,
      subject: "Lenses",
      percent: 30,
      takenAt: SINCE + 3,
    });
  });
}
