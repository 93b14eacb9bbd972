import {
  closeProblem,
  listCourseProblems,
  ListCourseProblems,
  listOwnProblems,
  ListProblems,
  listProblems,
  readScript,
  reopenProblem,
  ReportProblem,
  reportProblem,
  saveClassPrivacy,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { nextId } from "../../support/next-id.ts";
import { signUp } from "../../support/people.ts";

let machine: TestMachine;
let courseId = "";
let episodeId = "";
let learner: { userId: string; role: "learner" };
let teacher: { userId: string; role: "teacher" };
let admin: { userId: string; role: "admin" };

/** A learner of a course, with an episode out of it. */
beforeAll(async () => {
  machine = openMachine();
  teacher = { userId: (await signUp("Teacher of problems", "teacher")).id, role: "teacher" };
  admin = { userId: (await signUp("Admin of problems", "admin")).id, role: "admin" };
  ({ id: courseId } = await makeCourse({
    title: "Optics",
    teacherId: teacher.userId,
    concepts: 3,
  }));
  learner = { userId: (await signUp("Learner of problems")).id, role: "learner" };
  await enroll(learner.userId, courseId);
  episodeId = await makePending(machine, { userId: learner.userId });
  await deliver(machine, { episodeId });
});

const report = (change: object = {}) => {
  const base = { problemId: nextId(), episodeId, language: "en", kind: "fact", note: "No." };
  return { ...ReportProblem.parse({ ...base, ...change }), actor: learner };
};
const listed = async (isOpen = true) => {
  const page = ListCourseProblems.parse({ courseId, isOpen });
  return (await listCourseProblems(machine, { ...page, actor: teacher })).problems;
};

/** A lesson's sentence in the middle, with its moment. */
async function findSentence() {
  const { script, tracks } = await readScript(machine, { actor: learner, episodeId });
  const lesson = script.tracks[0]?.segments.find(({ kind }) => kind === "lesson");
  const sentence = lesson?.sentences.at(-1);
  const cue = tracks[0]?.cues.find((one) => one.sentence === sentence?.id);
  return {
    text: sentence?.text ?? "",
    atMs: cue?.startMs ?? 0,
    conceptId: lesson?.conceptId ?? null,
  };
}

test("a report finds the sentence, its concept and its course, and is answered where it was made", async () => {
  const { text, atMs, conceptId } = await findSentence();
  expect(text).not.toBe("");
  const reported = report({ positionMs: atMs + 1 });
  await reportProblem(machine, reported);
  const id = reported.problemId;
  const [seen] = await listed();
  expect(seen).toMatchObject({ id, quote: text, conceptId, courseId, note: "No." });
  expect(seen?.learnerName).toContain("Learner of problems");
  const own = () => listOwnProblems(machine, { actor: learner, episodeId });
  expect(await own()).toMatchObject([{ id, closedAt: null }]);
  await closeProblem(machine, { actor: teacher, problemId: id, answer: "It is right now." });
  expect(await own()).toMatchObject([{ id, answer: "It is right now." }]);
  expect(await listed()).toEqual([]);
  expect(await listed(false)).toMatchObject([{ id }]);
  await reopenProblem(machine, { actor: teacher, problemId: id });
  expect(await own()).toMatchObject([{ id, answer: "", closedAt: null }]);
});

test("about the whole episode it belongs to no course, and to the admins alone", async () => {
  const reported = report({ kind: "audio", note: "" });
  await reportProblem(machine, reported);
  const { problems } = await listProblems(machine, { ...ListProblems.parse({}), actor: admin });
  expect(problems[0]).toMatchObject({ id: reported.problemId, quote: "", courseId: null });
  expect((await listed()).map(({ id }) => id)).not.toContain(reported.problemId);
  const close = (actor: typeof admin | typeof teacher) =>
    closeProblem(machine, { actor, problemId: reported.problemId, answer: "" });
  expect(await refusal(close(teacher))).toMatchObject({ code: "forbidden" });
  await close(admin);
});

test("where teachers see the class as a whole nobody is named to them", async () => {
  const { atMs } = await findSentence();
  await reportProblem(machine, report({ positionMs: atMs + 1 }));
  const save = (teachersSee: "people" | "totals") =>
    saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee } });
  await save("totals");
  expect((await listed()).map(({ learnerName }) => learnerName)).toContain(null);
  await save("people");
  expect((await listed()).map(({ learnerName }) => learnerName)).not.toContain(null);
});

test("nobody reports for another person, and a report has to say something", async () => {
  const foreign = { ...report(), actor: admin };
  expect(await refusal(reportProblem(machine, foreign))).toMatchObject({ code: "forbidden" });
  const gone = { ...report(), episodeId: nextId() };
  expect(await refusal(reportProblem(machine, gone))).toMatchObject({ code: "not_found" });
  const silent = { problemId: nextId(), episodeId, language: "en", kind: "other" };
  expect(ReportProblem.safeParse(silent).success).toBe(false);
  expect(ReportProblem.safeParse({ ...silent, note: "It hisses." }).success).toBe(true);
  const unknown = closeProblem(machine, { actor: admin, problemId: nextId(), answer: "" });
  expect(await refusal(unknown)).toMatchObject({ reason: "problems.not_found" });
});
