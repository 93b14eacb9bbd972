import { createD1LearningStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addConcept, addCourse, addScore } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress, addTrack } from "../../../support/rows/episodes.ts";
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

  test("of a course is told what finished episodes teach, which of them were finished, and its quizzes", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const [courseId, elsewhere] = [await addCourse(db), await addCourse(db)];
    const add = (course: string) => addConcept(db, { courseId: course });
    const [lens, ray, foreign] = [await add(courseId), await add(courseId), await add(elsewhere)];
    const made = { userId, status: "completed" } as const;
    const heard = await addEpisode(db, { ...made, conceptIds: [lens, foreign, "gone"] });
    await addProgress(db, { userId, episodeId: heard, completion: 1, completedAt: SINCE });
    const begun = await addEpisode(db, { ...made, conceptIds: [ray, lens] });
    await addProgress(db, { userId, episodeId: begun });
    // Neither is anything that somebody studied.
    await addEpisode(db, { userId, conceptIds: [ray] });
    await addEpisode(db, { ...made, deletedAt: SINCE, conceptIds: [ray] });
    await addEpisode(db, { ...made, userId: other, conceptIds: [ray] });
    await addScore(db, { userId, courseId, conceptId: lens, percent: 40 });
    await addScore(db, { userId, courseId, conceptId: lens, percent: 75 });
    await addScore(db, { userId, courseId, percent: 90 });
    await addScore(db, { userId, courseId: elsewhere, conceptId: foreign, percent: 1 });
    await addScore(db, { userId: other, courseId, conceptId: lens, percent: 2 });
    const { taught, tested } = await createD1LearningStore(db).readCourse({ userId, courseId });
    expect(new Set(taught)).toEqual(
      new Set([
        { conceptId: lens, episodes: 2, finished: 1 },
        { conceptId: ray, episodes: 1, finished: 0 },
      ]),
    );
    expect(new Set(tested)).toEqual(
      new Set([
        { conceptId: lens, quizzes: 2, percents: 115 },
        { conceptId: null, quizzes: 1, percents: 90 },
      ]),
    );
  });

  test("what can be heard is the latest episode with sound that teaches a concept", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const made = { userId, status: "completed" } as const;
    const add = async (change: Parameters<typeof addEpisode>[1], isSpoken = true) => {
      const episodeId = await addEpisode(db, change);
      if (isSpoken) await addTrack(db, { episodeId });
      return episodeId;
    };
    await add({ ...made, completedAt: SINCE, conceptIds: ["lens", "ray"] });
    const latest = await add({ ...made, completedAt: SINCE + 9, conceptIds: ["lens"] });
    await add({ ...made, completedAt: SINCE + 10, conceptIds: ["lens", "text"] }, false);
    await add({ ...made, completedAt: SINCE + 11, deletedAt: SINCE, conceptIds: ["lens"] });
    await add({ ...made, userId: other, completedAt: SINCE + 12, conceptIds: ["lens"] });
    const store = createD1LearningStore(db);
    const conceptIds = ["lens", "text", "unknown"];
    expect(await store.listTaught({ userId, conceptIds })).toEqual([
      { conceptId: "lens", episodeId: latest },
    ]);
    expect(await store.listTaught({ userId, conceptIds: [] })).toEqual([]);
  });
}
