import { env } from "#bindings";
import {
  answerProblem,
  closeProblem,
  editScript,
  getProgress,
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
  saveProgress,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { writeEdit } from "../../support/edit-input.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { nextId } from "../../support/next-id.ts";
import { changeSettings, signUp, type TestPerson } from "../../support/people.ts";

let machine: TestMachine;
let courseId = "";
let episodeId = "";
let person: TestPerson;
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
  person = await signUp("Learner of problems");
  learner = { userId: person.id, role: "learner" };
  await enroll(learner.userId, courseId);
  episodeId = await makePending(machine, { userId: learner.userId });
  await deliver(machine, { episodeId });
});

const report = (change: object = {}) => {
  const base = { problemId: nextId(), episodeId, language: "en", kind: "fact", note: "No." };
  return { ...ReportProblem.parse({ ...base, ...change }), actor: learner };
};
const listed = async (state: "open" | "answered" | "closed" = "open") => {
  const page = ListCourseProblems.parse({ courseId, state });
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
  const settled = { actor: teacher, problemId: id };
  await answerProblem(machine, { ...settled, answer: "We look at it." });
  expect(await own()).toMatchObject([{ id, answer: "We look at it.", closedAt: null }]);
  expect(await listed()).toEqual([]);
  expect(await listed("answered")).toMatchObject([{ id }]);
  await closeProblem(machine, { ...settled, result: "corrected", answer: "It is right now." });
  expect(await own()).toMatchObject([{ id, answer: "It is right now.", result: "corrected" }]);
  expect(await listed("closed")).toMatchObject([{ id }]);
  await reopenProblem(machine, settled);
  expect(await own()).toMatchObject([{ id, answer: "It is right now.", closedAt: null }]);
  await closeProblem(machine, { ...settled, result: "duplicate", answer: "" });
  expect(await own()).toMatchObject([{ answer: "It is right now.", result: "duplicate" }]);
  const { results } = await env.DB.prepare(
    "select action, details from audit_log where subject_id = ? order by created_at",
  )
    .bind(id)
    .all<{ action: string; details: string }>();
  expect(results.map(({ action }) => action.replace("problems.", ""))).toEqual([
    "answer",
    "close",
    "reopen",
    "close",
  ]);
  expect(JSON.parse(results[1]?.details ?? "{}")).toEqual({
    episodeId,
    state: { before: "answered", after: "closed" },
    result: "corrected",
  });
});

test("about the whole episode it belongs to no course, and to the admins alone", async () => {
  const reported = report({ kind: "audio", note: "" });
  await reportProblem(machine, reported);
  const { problems } = await listProblems(machine, { ...ListProblems.parse({}), actor: admin });
  expect(problems[0]).toMatchObject({ id: reported.problemId, quote: "", courseId: null });
  expect((await listed()).map(({ id }) => id)).not.toContain(reported.problemId);
  const close = (actor: typeof admin | typeof teacher) =>
    closeProblem(machine, {
      actor,
      problemId: reported.problemId,
      result: "nothing_wrong",
      answer: "",
    });
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

test("the first answer is mailed in the learner's language, once, and not where mails are off", async () => {
  const tell = async (answer: string, problemId: string) => {
    machine.mails.length = 0;
    await answerProblem(machine, { actor: admin, problemId, answer });
    return machine.mails;
  };
  const ask = async () => {
    const reported = report({ note: "A question." });
    await reportProblem(machine, reported);
    return reported.problemId;
  };
  const first = await ask();
  const [mail] = await tell("It is right now.", first);
  expect(mail).toMatchObject({ list: "episodes", subject: "Your report was answered" });
  expect(mail?.text).toContain("It is right now.");
  expect(mail?.text).toContain(`/episodes/${episodeId}`);
  expect(await tell("It is quite right now.", first)).toEqual([]);
  await changeSettings(person, { languages: ["ja"] });
  expect((await tell("直しました。", await ask()))[0]?.subject).toBe("報告に回答がありました");
  await changeSettings(person, { emailEnabled: false });
  expect(await tell("It is right now.", await ask())).toEqual([]);
  const broken = { ...machine, mailer: { send: () => Promise.reject(new Error("No mail.")) } };
  await changeSettings(person, { emailEnabled: true });
  const problemId = await ask();
  await answerProblem(broken, { actor: admin, problemId, answer: "Kept." });
  const own = await listOwnProblems(machine, { actor: learner, episodeId });
  expect(own.find(({ id }) => id === problemId)).toMatchObject({ answer: "Kept." });
});

test("what was heard and answered stays when a report is closed and the episode is edited", async () => {
  const said = { actor: learner, episodeId, language: "en", speed: 1 } as const;
  const now = machine.clock.now();
  const heard = { positionMs: 20_000, heard: [[0, 20_000]] as [number, number][] };
  await saveProgress(machine, { ...said, ...heard, happenedAt: now, sentAt: now });
  const before = await getProgress(machine, { actor: learner, episodeId });
  const { text, atMs } = await findSentence();
  const reported = report({ positionMs: atMs + 1 });
  await reportProblem(machine, reported);
  await editScript(machine, { actor: admin, ...(await writeEdit(machine, episodeId)) });
  await deliver(machine, { episodeId });
  const { problemId } = reported;
  await closeProblem(machine, { actor: teacher, problemId, result: "corrected", answer: "Done." });
  expect(await getProgress(machine, { actor: learner, episodeId })).toEqual(before);
  expect(before).toMatchObject({ positionMs: 20_000 });
  const own = await listOwnProblems(machine, { actor: learner, episodeId });
  expect(own.find(({ id }) => id === problemId)).toMatchObject({ quote: text, answer: "Done." });
});

test("nobody reports for another person, and a report has to say something", async () => {
  const foreign = { ...report(), actor: admin };
  expect(await refusal(reportProblem(machine, foreign))).toMatchObject({ code: "forbidden" });
  const gone = { ...report(), episodeId: nextId() };
  expect(await refusal(reportProblem(machine, gone))).toMatchObject({ code: "not_found" });
  const silent = { problemId: nextId(), episodeId, language: "en", kind: "other" };
  expect(ReportProblem.safeParse(silent).success).toBe(false);
  expect(ReportProblem.safeParse({ ...silent, note: "It hisses." }).success).toBe(true);
  const nothing = { problemId: nextId(), result: "corrected", answer: "" } as const;
  const unknown = closeProblem(machine, { actor: admin, ...nothing });
  expect(await refusal(unknown)).toMatchObject({ reason: "problems.not_found" });
});
