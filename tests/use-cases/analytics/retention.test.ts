import { env } from "#bindings";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import {
  describeClass,
  describeClassEpisode,
  describeCourses,
  describeHearing,
  describeLearnerInCourse,
  describeListening,
  describeWeek,
  getEpisodeTotals,
  getListeningTotals,
  listRecordings,
  reportLearning,
  rollUpLearner,
} from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { signUp } from "../../support/people.ts";
import { addProgress } from "../../support/rows/episodes.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addReview } from "../../support/rows/reviews.ts";
import { SINCE } from "../../support/rows/people.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The fewest days that an installation keeps listens. */
const FEWEST = 40;
const db = openDatabase(env.DB);

/** A learner who has played the same passage of an episode on each day of two months, and a class recording. */
async function openTwoMonths() {
  const machine = openMachine();
  const teacher = await signUp("Teacher of two months", "teacher");
  const { id: userId } = await signUp("Learner of two months");
  const { id: courseId, conceptIds } = await makeCourse({
    title: "Two months",
    teacherId: teacher.id,
    concepts: 3,
  });
  await enroll(userId, courseId);
  const of = { durationMs: 10 * MINUTE, completedAt: SINCE - 90 * DAY };
  const episodeId = await insertHeardEpisode({ ...of, userId });
  const recordingId = await insertHeardEpisode({ ...of, userId: teacher.id });
  const change = (id: string, row: Partial<typeof schema.episodes.$inferInsert>) =>
    db.update(schema.episodes).set(row).where(eq(schema.episodes.id, id));
  await change(episodeId, { conceptIds });
  await change(recordingId, { kind: "uploaded", courseId, forClass: true });
  for (let ago = 60; ago >= 0; ago -= 1) {
    const startedAt = SINCE - ago * DAY;
    await addListen(db, { userId, episodeId, startedAt, durationMs: 10 * MINUTE });
    const late = startedAt + 3 * MINUTE;
    await addListen(db, { userId, episodeId: recordingId, startedAt: late, speed: 2 });
    const localDate = new Date(startedAt).toISOString().slice(0, 10);
    const [conceptId = ""] = conceptIds;
    const answer = { userId, conceptId, number: ago + 1, result: "half" } as const;
    await addReview(db, { ...answer, localDate, reviewedAt: startedAt });
  }
  for (const id of [episodeId, recordingId]) {
    await addProgress(db, { userId, episodeId: id, coverage: { en: [[0, MINUTE]] } });
  }
  return { machine, userId, teacherId: teacher.id, courseId, episodeId, recordingId };
}

test("when single listens go, no page and no report says anything else than before", async () => {
  const { machine, userId, teacherId, courseId, episodeId, recordingId } = await openTwoMonths();
  const actor = { userId, role: "learner" } as const;
  const teacher = { userId: teacherId, role: "teacher" } as const;
  const range = { from: "2026-09-01", to: "2026-11-21" };
  const own = { actor, settings: null };
  const ofCourse = { actor: teacher, courseId };
  const readAll = async () => ({
    progressPage: await describeListening(machine, own),
    today: await describeWeek(machine, own),
    courses: await describeCourses(machine, { actor, range }),
    totals: await getListeningTotals(machine, { actor, range }),
    episodeTotals: await getEpisodeTotals(machine, { actor, episodeId, range }),
    report: await reportLearning(machine, { actor, range }),
    heard: await describeHearing(machine, { actor, episodeId }),
    heardRecording: await describeHearing(machine, { actor, episodeId: recordingId }),
    class: await describeClass(machine, ofCourse),
    learner: await describeLearnerInCourse(machine, { ...ofCourse, userId }),
    learnerEpisode: await describeClassEpisode(machine, { ...ofCourse, userId, episodeId }),
    recordings: await listRecordings(machine, ofCourse),
  });
  await rollUpLearner(machine, { userId });
  const before = await readAll();
  // Half a minute of two at double speed is a play.
  expect(before.recordings.recordings).toMatchObject([{ heard: { plays: 61, listeners: 1 } }]);
  expect(before.totals).toMatchObject({ listenedMs: 61 * 1.5 * MINUTE, sessions: 122 });
  expect(before.heard.heard?.replays).toMatchObject([{ fromMs: 0, toMs: MINUTE }]);
  expect(before.learnerEpisode).toEqual(before.heard);
  const before40 = { before: SINCE - FEWEST * DAY + HOUR, at: SINCE };
  const gone = { kind: "listens" as const, ...before40, limit: 1_000 };
  expect(await machine.cleanup.deleteRows(gone)).toBe(2 * (60 - FEWEST + 1));
  expect(await readAll()).toEqual(before);
});
