import { env } from "#bindings";
import { type Database, openDatabase } from "@learnlab/adapters/d1";
import {
  addDays,
  describeClass,
  describeClassEpisode,
  describeLearnerInCourse,
  listHeardLessons,
  saveClassPrivacy,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { addDay } from "../../support/rows/listens.ts";
import { addSettings } from "../../support/rows/people.ts";
import { addReview } from "../../support/rows/reviews.ts";

const MINUTE = 60_000;
/** Noon in UTC, when it is already tomorrow on Kiritimati. */
const NOW = Date.parse("2026-11-29T12:00:00Z");
const TODAY = "2026-11-29";

async function openClass(title: string) {
  const machine = { ...openMachine(), clock: { now: () => NOW } };
  const db = openDatabase(env.DB);
  const teacher = await signUp(`Teacher of ${title}`, "teacher");
  const course = await makeCourse({ title, teacherId: teacher.id, concepts: 3 });
  const join = async (name: string) => {
    const { id } = await signUp(`${name} of ${title}`);
    await enroll(id, course.id);
    return id;
  };
  const actor = { userId: teacher.id, role: "teacher" } as const;
  return { machine, db, actor, course, courseId: course.id, join };
}

interface Listened {
  userId: string;
  courseId: string;
}

/** Ten minutes at nine in the evening of UTC, on days before today. */
async function listen(db: Database, { userId, courseId }: Listened, daysAgo: readonly number[]) {
  for (const days of daysAgo) {
    const localDate = addDays(TODAY, -days);
    const startedAt = Date.parse(`${localDate}T21:00:00Z`);
    const heard = { listenedMs: 10 * MINUTE, startedAt, endedAt: startedAt + 10 * MINUTE };
    await addDay(db, { userId, courseIds: [courseId], localDate, ...heard });
  }
}

test("a day of a few seconds is no day of a streak for a class either, but somebody listened", async () => {
  const { machine, db, actor, courseId, join } = await openClass("a few seconds");
  const ada = await join("Ada");
  const of = { userId: ada, courseIds: [courseId], localDate: TODAY };
  await addDay(db, { ...of, listenedMs: 14_000 });
  await listen(db, { userId: ada, courseId }, [1]);
  const read = async () => (await describeClass(machine, { actor, courseId })).learners[0];
  expect(await read()).toMatchObject({ streak: 1, isActive: true });
  await addDay(db, { ...of, listenedMs: 16_000 });
  expect(await read()).toMatchObject({ streak: 2 });
});

test("each learner comes with their last seven days, their streak and when they listened last", async () => {
  const { machine, db, actor, courseId, join } = await openClass("activity");
  const ada = await join("Ada");
  await join("Bob");
  const eve = await join("Eve");
  await listen(db, { userId: ada, courseId }, [0, 1, 3, 6, 7]);
  await listen(db, { userId: eve, courseId }, [7, 8]);
  await addDay(db, { userId: eve, courseIds: [], localDate: TODAY });
  const { learners, totals, weeks } = await describeClass(machine, { actor, courseId });
  const ended = (day: string) => Date.parse(`${day}T21:10:00Z`);
  expect(learners).toMatchObject([
    // The week's freeze was spent on Tuesday: Wednesday ends the streak, and Friday the next one.
    { userId: ada, weekMs: 40 * MINUTE, streak: 2, lastHeardAt: ended(TODAY) },
    { weekMs: 0, streak: 0, lastHeardAt: null },
    { userId: eve, weekMs: 0, streak: 0, lastHeardAt: ended("2026-11-22") },
  ]);
  expect(totals).toMatchObject({ learners: 3, active: 1 });
  expect(weeks).toHaveLength(12);
  expect(weeks.slice(-3)).toEqual([
    { endsOn: "2026-11-15", listenedMs: 0, active: 0 },
    { endsOn: "2026-11-22", listenedMs: 30 * MINUTE, active: 2 },
    { endsOn: TODAY, listenedMs: 40 * MINUTE, active: 1 },
  ]);
});

test("a week ends on the learner's own today, and of a day before the twelve weeks nothing is read", async () => {
  const { machine, db, actor, courseId, join } = await openClass("zones");
  const early = await join("Early");
  await addSettings(db, { userId: early, timeZone: "Pacific/Kiritimati" });
  const late = await join("Late");
  await addSettings(db, { userId: late, timeZone: "Pacific/Pago_Pago" });
  // For who is early, today is the 30th: six days ago is the 24th.
  await listen(db, { userId: early, courseId }, [5, 6, 83]);
  await listen(db, { userId: late, courseId }, [6, 84]);
  const { learners, weeks } = await describeClass(machine, { actor, courseId });
  expect(learners.map(({ weekMs }) => weekMs / MINUTE)).toEqual([10, 10]);
  expect(weeks.at(-1)).toEqual({ endsOn: "2026-11-30", listenedMs: 20 * MINUTE, active: 2 });
  expect(weeks.at(-2)).toMatchObject({ listenedMs: 10 * MINUTE, active: 1 });
  expect(weeks.at(0)).toMatchObject({ listenedMs: 0, active: 0 });
});

test("one learner comes with their days, concepts and answers of the course, and of nothing else", async () => {
  const { machine, db, actor, course, courseId, join } = await openClass("one");
  const other = await openClass("another");
  const ada = await join("Ada");
  await listen(db, { userId: ada, courseId }, [0, 0, 2]);
  await listen(db, { userId: ada, courseId: other.courseId }, [1]);
  const [conceptId = ""] = course.conceptIds;
  const [elsewhere = ""] = other.course.conceptIds;
  await addReview(db, { userId: ada, conceptId, answer: "It bends." });
  await addReview(db, { userId: ada, conceptId: elsewhere, answer: "It shines." });
  const of = { courseId, userId: ada, actor };
  const seen = await describeLearnerInCourse(machine, of);
  expect(seen.learner).toMatchObject({ weekMs: 30 * MINUTE, streak: 2 });
  expect(seen.days).toMatchObject([
    { localDate: TODAY, listenedMs: 20 * MINUTE },
    { localDate: "2026-11-27", listenedMs: 10 * MINUTE },
  ]);
  expect(seen.concepts.map((concept) => concept.conceptId)).toEqual(course.conceptIds);
  expect(seen.answers.map(({ answer }) => answer)).toEqual(["It bends."]);
  expect(seen.weeks.at(-1)).toMatchObject({ listenedMs: 30 * MINUTE, active: 1 });
  const stranger = { ...of, userId: other.actor.userId };
  expect(await refusal(describeLearnerInCourse(machine, stranger))).toMatchObject({
    reason: "course.no_such_learner",
  });
  expect(
    await refusal(describeLearnerInCourse(machine, { ...of, actor: other.actor })),
  ).toMatchObject({ code: "forbidden" });
});

test("an episode of the course alone is opened to its teacher, and no other one", async () => {
  const { machine, db, actor, courseId, join } = await openClass("episodes");
  const ada = await join("Ada");
  const make = () => insertHeardEpisode({ userId: ada, durationMs: 9 * MINUTE, completedAt: NOW });
  const [episodeId, mixed] = [await make(), await make()];
  await addDay(db, { userId: ada, courseIds: [courseId], episodeId });
  await addDay(db, { userId: ada, courseIds: [courseId, mixed], episodeId: mixed });
  const of = { courseId, userId: ada, actor };
  const { episodes } = await describeLearnerInCourse(machine, of);
  expect(episodes.map((episode) => episode.episodeId)).toEqual([episodeId]);
  const heard = await describeClassEpisode(machine, { ...of, episodeId });
  expect(heard).toMatchObject({ plays: 1, listenedMs: MINUTE, heard: null, missed: [] });
  const others = { ...of, episodeId: mixed };
  expect(await refusal(describeClassEpisode(machine, others))).toMatchObject({ code: "not_found" });
  const stranger = { ...of, episodeId, actor: (await openClass("elsewhere")).actor };
  expect(await refusal(describeClassEpisode(machine, stranger))).toMatchObject({
    code: "forbidden",
  });
});

test("where teachers see the class as a whole, nobody is opened, and its weeks and lessons are shown", async () => {
  const { machine, db, actor, courseId, join } = await openClass("unnamed");
  const ada = await join("Ada");
  for (const name of ["Ben", "Cem", "Dea", "Eli"]) await join(name);
  await listen(db, { userId: ada, courseId }, [0]);
  const admin = { userId: (await signUp("Admin of unnamed", "admin")).id, role: "admin" } as const;
  await saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee: "totals" } });
  const of = { courseId, userId: ada, actor };
  expect(await refusal(describeLearnerInCourse(machine, of))).toMatchObject({ code: "forbidden" });
  const episode = { ...of, episodeId: courseId };
  expect(await refusal(describeClassEpisode(machine, episode))).toMatchObject({
    code: "forbidden",
  });
  const { learners, weeks } = await describeClass(machine, of);
  expect([learners, weeks.at(-1)?.active]).toEqual([[], 1]);
  expect(await listHeardLessons(machine, of)).toHaveLength(3);
  await saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee: "people" } });
});
