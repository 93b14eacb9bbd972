import { describeClass, listAttention, listMissed, saveClassPrivacy } from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

async function openClass(title: string, count: number) {
  const machine = openMachine();
  const teacher = await signUp(`Teacher of ${title}`, "teacher");
  const course = await makeCourse({ title, teacherId: teacher.id, concepts: 3 });
  for (const letter of LETTERS.slice(0, count)) {
    const { id } = await signUp(`Learner ${letter} of ${title}`);
    await enroll(id, course.id);
  }
  const actor = { userId: teacher.id, role: "teacher" } as const;
  return { machine, actor, courseId: course.id };
}

test("a class is read whole, each learner once, by who teaches it", async () => {
  const { machine, actor, courseId } = await openClass("whole", 26);
  const { learners, size, totals, areNamed } = await describeClass(machine, { actor, courseId });
  expect([learners.length, size, totals?.learners, areNamed]).toEqual([26, 26, 26, true]);
  expect(new Set(learners.map(({ name }) => name)).size).toBe(26);
  const stranger = {
    userId: (await signUp("Stranger of whole", "teacher")).id,
    role: "teacher",
  } as const;
  const refused = await refusal(describeClass(machine, { actor: stranger, courseId }));
  expect(refused).toMatchObject({ code: "forbidden" });
});

test("where teachers see the whole alone nobody is named, and of fewer than five no answers are shown", async () => {
  const few = await openClass("few", 4);
  const many = await openClass("many", 5);
  const admin = { userId: (await signUp("Admin of privacy", "admin")).id, role: "admin" } as const;
  const missed = [
    {
      conceptId: "c",
      term: "Idea",
      kind: "why",
      question: "Why?",
      asked: 2,
      missed: 1,
      answers: [{ text: "It bends.", times: 1 }],
    },
  ];
  const seenIn = async ({ machine, actor, courseId }: typeof few) => {
    const classes = { ...machine.classes, listMissed: async () => missed };
    const { learners, totals } = await describeClass(machine, { actor, courseId });
    const questions = await listMissed({ ...machine, classes }, { actor, courseId });
    const [question] = questions ?? [];
    return [learners.length, totals?.learners, question?.missed, question?.answers.length];
  };
  expect(await seenIn(few)).toEqual([4, 4, 1, 1]);
  await saveClassPrivacy(few.machine, { actor: admin, privacy: { teachersSee: "totals" } });
  expect(await seenIn(few)).toEqual([0, 4, undefined, undefined]);
  expect(await seenIn(many)).toEqual([0, 5, 1, 1]);
  await saveClassPrivacy(few.machine, { actor: admin, privacy: { teachersSee: "people" } });
  const refused = saveClassPrivacy(few.machine, {
    actor: few.actor,
    privacy: { teachersSee: "people" },
  });
  expect(await refusal(refused)).toMatchObject({ code: "forbidden" });
});

test("teachers are told of their own courses, which goes on to silent learners", async () => {
  const { machine, actor, courseId } = await openClass("attention", 2);
  expect(await listAttention(machine, { actor })).toEqual([
    {
      courseId,
      learners: 2,
      silent: 2,
      overruled: 0,
      withdrawn: 0,
      proposed: 0,
      problems: 0,
      unapproved: 0,
      unapprovedSince: null,
    },
  ]);
  const learner = { userId: actor.userId, role: "learner" } as const;
  expect(await refusal(listAttention(machine, { actor: learner }))).toMatchObject({
    code: "forbidden",
  });
});
