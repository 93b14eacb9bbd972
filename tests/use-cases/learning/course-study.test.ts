import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { describeStudy, finishReading } from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

async function score(userId: string, of: { courseId: string; conceptId: string; percent: number }) {
  await env.DB.prepare(
    `insert into quiz_scores (id, user_id, course_id, concept_id, subject, percent, taken_at, created_at, updated_at)
     values (?, ?, ?, ?, 'A subject', ?, 1, 1, 1)`,
  )
    .bind(uuidSource.next(), userId, of.courseId, of.conceptId, of.percent)
    .run();
}

test("how far somebody is in a course: what was taught, finished and tested, and nobody else's", async () => {
  const machine = openMachine();
  const teacher = await signUp("Teacher of studies", "teacher");
  const [learner, other] = [await signUp("Learner who studies"), await signUp("Somebody else")];
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  await enroll(other.id, course.id);
  const read = (id: string) =>
    describeStudy(machine, { actor: { userId: id, role: "learner" }, courseId: course.id });
  const nothing = { concepts: [], quizzes: 0, percent: null, episodes: [] };
  expect(await read(learner.id)).toMatchObject({ ...nothing, files: [{ title: "Reader" }] });

  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  await deliver(machine, { episodeId });
  const actor = { userId: learner.id, role: "learner" } as const;
  await finishReading(machine, { actor, episodeId });
  const [tested = ""] = course.conceptIds.slice(-1);
  await score(learner.id, { courseId: course.id, conceptId: tested, percent: 40 });
  await score(learner.id, { courseId: course.id, conceptId: tested, percent: 71 });

  const { concepts, quizzes, percent, episodes } = await read(learner.id);
  expect([quizzes, percent]).toEqual([2, 56]);
  expect(episodes).toMatchObject([{ id: episodeId, completion: 1 }]);
  const taught = concepts.filter((concept) => concept.episodes > 0);
  expect(taught.length).toBeGreaterThanOrEqual(3);
  expect(taught.every((concept) => concept.episodes === 1 && concept.finished === 1)).toBe(true);
  expect(concepts.find(({ conceptId }) => conceptId === tested)).toMatchObject({
    quizzes: 2,
    percent: 56,
  });
  expect(await read(other.id)).toMatchObject(nothing);
  const stranger = await signUp("Stranger to studies");
  expect(await refusal(read(stranger.id))).toMatchObject({ code: "forbidden" });
});
