import { chooseConcept, describeState, listStates } from "@learnlab/domain";
import { openDatabase } from "@learnlab/adapters/d1";
import { env } from "#bindings";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { addScore } from "../../support/rows/courses.ts";
import { study } from "../../support/study.ts";

const DAY = 86_400_000;

test("where a learner stands in a course: numbers, weak subjects with reasons, concepts by state", async () => {
  const machine = openMachine();
  const teacher = await signUp("Teacher of states", "teacher");
  const learner = await signUp("Learner of states");
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const read = () => describeState(machine, { actor, courseId: course.id });
  expect(await read()).toMatchObject({
    ability: { basis: "chosen", percent: null, answers: { count: 0 }, quizzes: { count: 0 } },
    counts: { notYet: 12, learning: 0, mastered: 0, due: 0 },
    weak: [],
    scores: [],
  });

  const episode = await study(machine, learner);
  // Read to its end, and not written down yet: it counts all the same.
  expect((await read()).counts).toMatchObject({ learning: episode.taught.length });
  const [missed = "", had = "", half = ""] = episode.asked;
  await episode.mark(missed, "missed");
  await episode.mark(had, "had");
  await episode.mark(half, "half");
  const quizzed = course.conceptIds.at(-1) ?? "";
  const score = { userId: learner.id, courseId: course.id };
  const db = openDatabase(env.DB);
  await addScore(db, { ...score, conceptId: quizzed, subject: "Idea 12", percent: 30 });
  await addScore(db, { ...score, subject: "Lenses", percent: 50 });
  await addScore(db, { ...score, subject: "Rays", percent: 90 });
  const state = await read();
  expect(state.ability).toMatchObject({
    basis: "chosen",
    answers: { right: 1, half: 1, count: 3 },
    quizzes: { count: 3, percent: 57 },
  });
  expect(state.weak).toEqual([
    {
      conceptId: missed,
      subject: expect.any(String),
      reason: { kind: "missed", right: 0, count: 1 },
    },
    { conceptId: quizzed, subject: "Idea 12", reason: { kind: "quiz", percent: 30, quizzes: 1 } },
    { conceptId: null, subject: "Lenses", reason: { kind: "quiz", percent: 50, quizzes: 1 } },
  ]);
  expect(state.concepts.find(({ conceptId }) => conceptId === had)).toMatchObject({
    state: "learning",
    dueOn: "2026-11-24",
    right: 1,
    answers: 1,
  });
  expect(state.counts.due).toBe(1);

  await chooseConcept(machine, { actor, conceptId: missed, kind: "skip" });
  await chooseConcept(machine, { actor, conceptId: quizzed, kind: "not_weak" });
  await chooseConcept(machine, { actor, conceptId: had, kind: "more" });
  const chosen = await read();
  expect(chosen.weak.map(({ subject }) => subject)).toEqual(["Lenses"]);
  expect(chosen.counts.due).toBe(0);
  expect(chosen.concepts.find(({ conceptId }) => conceptId === had)).toMatchObject({
    choice: "more",
    dueOn: "2026-11-22",
  });
  for (let taken = 0; taken < 2; taken += 1) await addScore(db, { ...score, percent: 90 });
  machine.pass(DAY);
  const [all] = await listStates(machine, { actor });
  expect(all).toEqual(await read());
  expect(all?.ability).toMatchObject({ basis: "results", level: "intermediate" });
});

test("one's own state is nobody else's, and a course of which one is no member has none", async () => {
  const machine = openMachine();
  const teacher = await signUp("Teacher of no state", "teacher");
  const stranger = await signUp("Stranger to states");
  const course = await makeCourse({ title: "Maps", teacherId: teacher.id });
  const actor = { userId: stranger.id, role: "learner" } as const;
  const denied = await refusal(describeState(machine, { actor, courseId: course.id }));
  expect(denied).toMatchObject({ code: "forbidden" });
  expect(await listStates(machine, { actor })).toEqual([]);
});
