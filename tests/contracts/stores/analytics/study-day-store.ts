import { createD1StudyDayStore, type Database, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import { addReview } from "../../../support/rows/reviews.ts";
import type { OpenWorld } from "../world.ts";

const RANGE = { from: "2026-11-20", to: "2026-11-21" };

/** A learner with an answer before the range, two on a day of it, and those of somebody else. */
async function addAnswers(db: Database, conceptIds: readonly [string, string]): Promise<string> {
  const [userId, other] = [await addUser(db), await addUser(db)];
  const [one, two] = conceptIds;
  const today = { userId, localDate: "2026-11-21" };
  await addReview(db, { ...today, conceptId: one, result: "had" });
  await addReview(db, { ...today, conceptId: two, result: "half" });
  const before = { userId, conceptId: one, localDate: "2026-11-19" };
  await addReview(db, { ...before, number: 2, result: "had" });
  await addReview(db, { ...today, userId: other, conceptId: one });
  return userId;
}

export function testStudyDayStore(open: OpenWorld): void {
  test("answers are counted by course, and those about concepts that are gone by themselves", async () => {
    const { db } = await open();
    const courseId = await addCourse(db, { title: "Optics" });
    const userId = await addAnswers(db, [await addConcept(db, { courseId }), nextId()]);
    const counted = await createD1StudyDayStore(db).listCourseAnswers(userId, RANGE);
    expect(counted).toHaveLength(2);
    expect(counted).toContainEqual({
      course: { courseId, title: "Optics" },
      answers: 1,
      rights: 1,
    });
    expect(counted).toContainEqual({ course: null, answers: 1, rights: 0 });
  });

  test("an episode is shared among the courses of its concepts, also of those that were merged", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const optics = await addCourse(db, { title: "Optics" });
    const waves = await addCourse(db, { title: "Waves" });
    const [merged, lens] = [nextId(), await addConcept(db, { courseId: optics })];
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    await db.insert(schema.conceptMerges).values({ fromId: merged, intoId: lens, ...stamps });
    const wave = await addConcept(db, { courseId: waves });
    const made = await addEpisode(db, { userId, conceptIds: [lens, merged, wave, nextId()] });
    const sent = await addEpisode(db, { userId, kind: "uploaded", courseId: waves });
    const foreign = await addEpisode(db, { userId: other, conceptIds: [lens] });
    const gone = nextId();
    const day = { userId, localDate: "2026-11-21", episodeId: gone, courseIds: [optics] };
    const counts = {
      listenedMs: 1,
      averageSpeed: 1,
      sessions: 1,
      plays: 1,
      completion: 1,
      isRead: false,
    };
    const times = { startedAt: SINCE, endedAt: SINCE };
    await db.insert(schema.listeningDays).values({ ...day, ...counts, ...times, ...stamps });
    const asked = [made, sent, foreign, gone, nextId()];
    const shares = await createD1StudyDayStore(db).listCourseShares(userId, asked);
    expect(shares).toHaveLength(4);
    expect(shares).toEqual(
      expect.arrayContaining([
        { episodeId: made, courseId: optics, title: "Optics", share: 2 },
        { episodeId: made, courseId: waves, title: "Waves", share: 1 },
        { episodeId: sent, courseId: waves, title: "Waves", share: 1 },
        { episodeId: gone, courseId: optics, title: "Optics", share: 1 },
      ]),
    );
    expect(await createD1StudyDayStore(db).listCourseShares(userId, [])).toEqual([]);
  });
}
