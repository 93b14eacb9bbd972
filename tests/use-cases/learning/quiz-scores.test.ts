import {
  correctQuizScore,
  describeState,
  listQuizScores,
  previewQuizCsv,
  removeQuizScore,
  saveClassPrivacy,
  saveQuizScores,
} from "@learnlab/domain";
import { uuidSource } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

let classes = 0;

async function openClass() {
  const machine = openMachine();
  const letter = String.fromCodePoint(97 + classes++);
  const teacher = await signUp(`Teacher of scores ${letter}`, "teacher");
  const learner = await signUp(`Learner with scores ${letter}`);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const actor = { userId: teacher.id, role: "teacher" } as const;
  const ofCourse = { actor, courseId: course.id };
  const enter = (subject: string, percent: number, takenOn = "2026-11-20") => ({
    learner: { email: learner.email.toUpperCase() },
    about: { subject },
    percent,
    takenOn,
  });
  return { machine, teacher, learner, course, actor, ofCourse, enter };
}

async function listScores(...asked: Parameters<typeof listQuizScores>) {
  return (await listQuizScores(...asked)).scores;
}

test("scores are entered once, by email address or id, and their learner sees them", async () => {
  const { machine, learner, course, ofCourse, enter } = await openClass();
  const [first = ""] = course.conceptIds;
  const byId = { learner: { userId: learner.id }, about: { conceptId: first } };
  const scores = [enter("Lenses in general", 40), { ...byId, percent: 80, takenOn: "2026-11-21" }];
  const saved = await saveQuizScores(machine, { ...ofCourse, scores });
  expect(saved).toMatchObject([
    { percent: 40, before: null },
    { conceptId: first, subject: "Idea 1", percent: 80, before: null },
  ]);
  const again = await saveQuizScores(machine, {
    ...ofCourse,
    scores: [enter("Lenses in general", 40), enter("  idea  1 ", 85, "2026-11-21")],
  });
  expect(again).toMatchObject([
    { id: saved[0]?.id, percent: 40, before: 40 },
    { id: saved[1]?.id, percent: 85, before: 80 },
  ]);
  const state = await describeState(machine, {
    actor: { userId: learner.id, role: "learner" },
    courseId: course.id,
  });
  expect(state.scores).toMatchObject([
    { subject: "Idea 1", conceptId: first, percent: 85 },
    { subject: "Lenses in general", conceptId: null, percent: 40 },
  ]);
  expect(state.ability).toMatchObject({ quizzes: { count: 2, percent: 63 }, basis: "chosen" });
  const book = await listQuizScores(machine, ofCourse);
  expect(book).toMatchObject({ areNamed: true, learners: [{ userId: learner.id }] });
});

test("one score that cannot be refuses all of them, and says which and why", async () => {
  const { machine, ofCourse, enter } = await openClass();
  const scores = [
    enter("Lenses", 40),
    { ...enter("Rays", 40), learner: { email: "nobody@people.test" } },
    { ...enter("Rays", 40), about: { conceptId: uuidSource.next() } },
    enter("Rays", 40, "2026-11-25"),
    enter("Lenses", 90),
  ];
  const refused = await refusal(saveQuizScores(machine, { ...ofCourse, scores }));
  expect(refused).toMatchObject({ reason: "quizScores.refused" });
  expect(refused).toMatchObject({
    details: {
      faults: [
        { at: 1, fault: "unknown_learner" },
        { at: 2, fault: "unknown_concept" },
        { at: 3, fault: "day" },
        { at: 4, fault: "twice" },
      ],
    },
  });
  expect(await listScores(machine, ofCourse)).toEqual([]);
});

test("a score is corrected and removed by who teaches the course, and by no learner", async () => {
  const { machine, learner, actor, ofCourse, enter } = await openClass();
  await saveQuizScores(machine, { ...ofCourse, scores: [enter("Lenses", 40)] });
  const [score] = await listScores(machine, ofCourse);
  const scoreId = score?.id ?? "";
  const change = { scoreId, percent: 55, takenOn: "2026-11-19" };
  await correctQuizScore(machine, { actor, ...change });
  expect(await listScores(machine, ofCourse)).toMatchObject([
    { percent: 55, takenAt: Date.parse("2026-11-19T12:00:00Z") },
  ]);
  const own = { userId: learner.id, role: "learner" } as const;
  const denied = await refusal(removeQuizScore(machine, { actor: own, scoreId }));
  expect(denied).toMatchObject({ code: "forbidden" });
  const late = correctQuizScore(machine, { actor, ...change, takenOn: "2027-01-01" });
  expect(await refusal(late)).toMatchObject({ reason: "quizScores.day" });
  const other = { ...enter("Lenses", 70), takenOn: "2026-11-18" };
  await saveQuizScores(machine, { ...ofCourse, scores: [other] });
  const onto = correctQuizScore(machine, { actor, ...change, takenOn: "2026-11-18" });
  expect(await refusal(onto)).toMatchObject({ reason: "quizScores.same_day" });
  await removeQuizScore(machine, { actor, scoreId });
  expect(await listScores(machine, ofCourse)).toMatchObject([{ percent: 70 }]);
});

test("a file is read line by line, each bad one named, and nothing is kept", async () => {
  const { machine, learner, course, ofCourse } = await openClass();
  const lines = [
    "\uFEFFDate;E-Mail;Email;Subject;Percent",
    `2026-11-20;x;${learner.email};idea 3;85 %`,
    `20.11.2026;x;"${learner.email}";"Lenses; and rays";８５％`,
    `2026-11-20;x;${learner.email};Rays;0,85`,
    `2026-11-20;x;nobody@people.test;Rays;85`,
    "",
    `2026-11-20;x;${learner.email};Rays;120`,
    `2026-11-20;x;${learner.email};Rays;many`,
    `11/12/2026;x;${learner.email};Rays;85`,
    `2026-11-20;x;${learner.email};;85`,
    `2026-11-20;x;${learner.email}`,
    `2026-11-20;x;${learner.email};Idea 3;60`,
  ];
  const preview = await previewQuizCsv(machine, { ...ofCourse, csv: lines.join("\r\n") });
  expect(preview.missing).toEqual([]);
  expect(preview.scores).toMatchObject([
    { line: 2, subject: "Idea 3", conceptId: course.conceptIds[2], percent: 85 },
    { line: 3, subject: "Lenses; and rays", conceptId: null, percent: 85, takenOn: "2026-11-20" },
  ]);
  const faults = preview.faults.toSorted((one, other) => one.line - other.line);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
    [4, "percent_fraction"],
    [5, "unknown_learner"],
    [7, "percent_out_of_range"],
    [8, "percent_not_a_number"],
    [9, "day"],
    [10, "no_subject"],
    [11, "columns"],
    [12, "twice"],
  ]);
  expect(await listScores(machine, ofCourse)).toEqual([]);
});

test("a file with a concept column names concepts, and one without its columns says which it lacks", async () => {
  const { machine, learner, ofCourse } = await openClass();
  const read = (csv: string) => previewQuizCsv(machine, { ...ofCourse, csv });
  const named = `email,concept,percent,date\n${learner.email},Idea 1,70,2026/11/20\n${learner.email},No idea,70,2026/11/20`;
  expect(await read(named)).toMatchObject({
    scores: [{ line: 2, subject: "Idea 1" }],
    faults: [{ line: 3, fault: "unknown_concept" }],
  });
  expect(await read("name,score\nAda,5")).toEqual({
    scores: [],
    faults: [],
    missing: ["email", "percent", "date", "subject"],
  });
  expect((await read("")).missing).toHaveLength(4);
  const open = `email,subject,percent,date\n${learner.email},Rays,70,2026-11-20\n"${learner.email},Rays`;
  const { scores, faults } = await read(open);
  expect(scores).toHaveLength(1);
  expect(faults).toMatchObject([{ line: 3, fault: "columns" }]);
});

test("a file says what stands there already, and where teachers see the whole alone nobody is named", async () => {
  const { machine, learner, ofCourse, enter } = await openClass();
  await saveQuizScores(machine, { ...ofCourse, scores: [enter("Lenses", 40)] });
  const csv = `email,subject,percent,date\n${learner.email},Lenses,70,2026-11-20\n${learner.email},Lenses,70,2026-11-21`;
  const { scores } = await previewQuizCsv(machine, { ...ofCourse, csv });
  expect(scores).toMatchObject([
    { percent: 70, isReplacing: true, before: 40 },
    { percent: 70, isReplacing: false, before: null },
  ]);
  const { id } = await signUp("Admin of scores", "admin");
  const admin = { userId: id, role: "admin" } as const;
  await saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee: "totals" } });
  const book = await listQuizScores(machine, ofCourse);
  const unnamed = await previewQuizCsv(machine, { ...ofCourse, csv });
  const saved = await saveQuizScores(machine, { ...ofCourse, scores: [enter("Lenses", 40)] });
  await saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee: "people" } });
  expect(book).toEqual({ areNamed: false, learners: [], scores: [] });
  // Who knows an address is told that a score stands there, and not which.
  expect(unnamed.scores).toMatchObject([
    { isReplacing: true, before: null },
    { isReplacing: false, before: null },
  ]);
  expect(saved).toMatchObject([{ isReplacing: true, before: null }]);
});
