import {
  answerReview,
  chooseConcept,
  describeDue,
  markAnswer,
  readSession,
  rememberHeard,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { askAbout } from "../../support/ask-about.ts";
import { study } from "../../support/study.ts";

const DAY = 86_400_000;

let classes = 0;

async function openLearner() {
  const letter = String.fromCodePoint(97 + classes++);
  const machine = openMachine();
  const teacher = await signUp(`Teacher ${letter} of what is due`, "teacher");
  const learner = await signUp(`Learner ${letter} with much due`);
  const [optics, maps] = await Promise.all([
    makeCourse({ title: "Optics", teacherId: teacher.id }),
    makeCourse({ title: "Maps", teacherId: teacher.id }),
  ]);
  await enroll(learner.id, optics.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const answer = async (conceptId: string, result: "had" | "missed") => {
    const episodeId = await askAbout({ machine, userId: learner.id, conceptId });
    await markAnswer(machine, { actor, episodeId, number: 1, mark: { kind: "self", result } });
  };
  return { machine, learner, optics, maps, answer, read: () => describeDue(machine, { actor }) };
}

test("what is due is told by course and day, of courses that are studied and met", async () => {
  const { machine, learner, optics, maps, answer, read } = await openLearner();
  expect(await read()).toEqual({
    today: "2026-11-21",
    due: 0,
    courses: [],
    missedToday: 0,
    coming: [],
    met: 0,
  });
  const [right = "", wrong = ""] = optics.conceptIds;
  const [elsewhere = ""] = maps.conceptIds;
  await answer(right, "had");
  await answer(wrong, "missed");
  await answer(elsewhere, "missed");
  expect(await read()).toMatchObject({
    due: 0,
    missedToday: 1,
    coming: [{ day: "2026-11-24", count: 1 }],
    met: 2,
  });
  machine.pass(DAY);
  expect(await read()).toMatchObject({
    today: "2026-11-22",
    due: 1,
    courses: [{ courseId: optics.id, title: "Optics", due: 1 }],
    missedToday: 0,
  });
  machine.pass(2 * DAY);
  await enroll(learner.id, maps.id);
  expect(await read()).toMatchObject({
    due: 3,
    courses: [
      { title: "Optics", due: 2 },
      { title: "Maps", due: 1 },
    ],
    coming: [],
  });
});

test("what comes back later than in two weeks is told by the nearest day", async () => {
  const { machine, optics, answer, read } = await openLearner();
  const [conceptId = ""] = optics.conceptIds;
  for (const days of [0, 3, 11]) {
    machine.pass(days * DAY);
    await answer(conceptId, "had");
  }
  const { due, coming, today } = await read();
  expect(due).toBe(0);
  expect(coming).toMatchObject([{ count: 1 }]);
  expect(Date.parse(coming[0]?.day ?? "") - Date.parse(today)).toBeGreaterThan(14 * DAY);
});

test("what a learner left out is not due, and what more is wanted of is due in half the days", async () => {
  const { machine, learner, optics, answer, read } = await openLearner();
  const [skipped = "", wanted = ""] = optics.conceptIds;
  const actor = { userId: learner.id, role: "learner" } as const;
  await answer(skipped, "missed");
  await answer(wanted, "had");
  await chooseConcept(machine, { actor, conceptId: skipped, kind: "skip" });
  await chooseConcept(machine, { actor, conceptId: wanted, kind: "more" });
  const coming = [{ day: "2026-11-22", count: 1 }];
  expect(await read()).toMatchObject({ due: 0, missedToday: 0, coming });
  machine.pass(DAY);
  expect(await read()).toMatchObject({ due: 1 });
  await chooseConcept(machine, { actor, conceptId: skipped, kind: null });
  expect(await read()).toMatchObject({ due: 2 });
});

test("what was heard is due once it has rested, though no episode was made since", async () => {
  const { machine, learner, read } = await openLearner();
  const actor = { userId: learner.id, role: "learner" } as const;
  const { taught } = await study(machine, learner);
  expect(await read()).toMatchObject({ due: 0, met: taught.length });
  machine.pass(3 * DAY);
  const { due } = await read();
  expect(due).toBeGreaterThan(0);
  const [card] = (await readSession(machine, { actor })).cards;
  const { conceptId = "", number = 0, kind = "recall" } = card ?? {};
  const mark = { kind: "self", result: "had" } as const;
  await answerReview(machine, { actor, conceptId, number, kind, mark });
  expect(await read()).toMatchObject({ due: due - 1 });
  const known = await rememberHeard(machine, learner.id);
  expect(known.find((memory) => memory.conceptId === conceptId)).toMatchObject({
    timesHeard: 1,
    lastResult: "had",
  });
});
