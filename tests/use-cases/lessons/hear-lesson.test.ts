import { env } from "#bindings";
import { scanMp3 } from "@learnlab/audio";
import {
  type Actor,
  hearLesson,
  type HeardLesson,
  type LanguageModel,
  LIMITS_NAME,
  linkLesson,
  makeLessonAudio,
  ModelFailure,
} from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { afterEach, expect, test } from "vitest";

import { limit, openMonth, refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { NO_BUDGET } from "../../support/silent-episodes.ts";
import { createWritingModel } from "../../support/writing-model.ts";

afterEach(async () => {
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
});

type Wanted = Parameters<typeof hearLesson>[1];

async function openTaught(name: string, models: LanguageModel[] = []) {
  const silent = createSilentSpeech();
  const machine = { ...openMachine(silent), models };
  const teacher = await signUp(name, "teacher");
  const course = await makeCourse({ title: `Optics of ${name}`, teacherId: teacher.id });
  const [conceptId = ""] = course.conceptIds;
  const actor: Actor = { userId: teacher.id, role: "teacher" };
  const about = { courseId: course.id, conceptId, level: "beginner", language: "en" } as const;
  const wanted: Wanted = { actor, ...about, variant: "teach" };
  return { machine, teacher, course, actor, wanted, bought: () => silent.calls.length };
}

const toMissing = (answer: HeardLesson) => {
  if (answer.state === "ready") throw new Error("Nothing is missing.");
  return answer;
};

type Taught = Awaited<ReturnType<typeof openTaught>>;

/** As a client does it: until nothing is missing. */
async function makeWhole({ machine }: Taught, wanted: Wanted) {
  const seen: number[] = [];
  for (let step = 1; step < 10; step += 1) {
    const answer = await makeLessonAudio(machine, wanted);
    if (answer.state === "ready") return { audio: answer.audio, seen };
    seen.push(answer.spokenParts);
  }
  throw new Error("It is never made.");
}

test("a lesson that nobody has heard is made in steps, and then plays without buying anything", async () => {
  const taught = await openTaught("Teacher who listens");
  const { machine, wanted, teacher, bought } = taught;
  const first = await hearLesson(machine, wanted);
  expect(first).toMatchObject({ state: "missing", isWritten: true, spokenParts: 0, parts: 3 });
  expect(bought()).toBe(0);
  const { audio } = await makeWhole(taught, wanted);
  expect(bought()).toBe(3);
  const again = await hearLesson(machine, wanted);
  expect(again).toEqual({ state: "ready", audio });
  expect(bought()).toBe(3);
  const bytes = await machine.media.getBytes(`parts/u/${teacher.id}/lesson-${audio.id}.mp3`);
  if (bytes === null) throw new Error("There is no audio.");
  expect(Math.abs(scanMp3(bytes).durationMs - audio.durationMs)).toBeLessThan(30);
  expect(audio.language).toBe("en");
  expect(audio.chapters.length).toBeGreaterThanOrEqual(2);
  const { audioUrl } = await linkLesson(machine, { actor: wanted.actor, id: audio.id });
  expect(audioUrl).toContain(`lesson-${audio.id}.mp3`);
});

test("what a learner has heard plays at once, and what a teacher had made is not bought for a learner", async () => {
  const taught = await openTaught("Teacher after a learner");
  const { machine, wanted, course, bought } = taught;
  await makeWhole(taught, wanted);
  const learner = await signUp("Learner after a teacher");
  await enroll(learner.id, course.id);
  const said = bought();
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(bought()).toBeGreaterThan(said);
  const before = bought();
  const answers = await Promise.all(
    course.conceptIds.map((conceptId) => hearLesson(machine, { ...wanted, conceptId })),
  );
  expect(bought()).toBe(before);
  expect(answers[0]?.state).toBe("ready");
  // One that the learner was taught and asked about is there as well.
  expect(answers.filter(({ state }) => state === "ready").length).toBeGreaterThan(1);
});

test("nobody is enrolled by listening, and each purchase is in the audit log", async () => {
  const taught = await openTaught("Teacher in the log");
  const { machine, wanted, course, teacher } = taught;
  await makeWhole(taught, wanted);
  expect(await machine.courses.listEnrolled(teacher.id)).toEqual([]);
  const { results } = await env.DB.prepare(
    "select action, subject_id from audit_log where actor_id = ?",
  )
    .bind(teacher.id)
    .all<{ action: string; subject_id: string }>();
  expect(results).toEqual([
    { action: "lessons.makeAudio", subject_id: course.conceptIds[0] ?? "" },
  ]);
});

test("without a translation a learner hears the course's own language, and the answer says so", async () => {
  const taught = await openTaught("Teacher of one language");
  const { audio } = await makeWhole(taught, { ...taught.wanted, language: "ja" });
  expect(audio.language).toBe("en");
});

test("a model writes what is missing for its price, and the library keeps it", async () => {
  const model = createWritingModel("openai");
  const taught = await openTaught("Teacher with a model", [model]);
  const { machine, course } = taught;
  const wanted = { ...taught.wanted, level: "advanced" } as const;
  const first = await hearLesson(machine, wanted);
  expect(first).toMatchObject({ state: "missing", isWritten: false });
  expect(toMissing(first).microDollars).toBeGreaterThan(0);
  expect(model.calls).toEqual([]);
  const written = await makeLessonAudio(machine, wanted);
  expect(written).toMatchObject({ state: "missing", isWritten: true, spokenParts: 0 });
  await makeWhole(taught, wanted);
  const [lesson] = await machine.library.list(course.id);
  expect(lesson).toMatchObject({ level: "advanced", writer: "openai" });
});

test("a language that no model translates is refused, and nothing is spoken", async () => {
  const working = createWritingModel("openai");
  const taught = await openTaught("Teacher with a broken model", [working]);
  const { machine, wanted, bought } = taught;
  await makeWhole(taught, wanted);
  const spoken = bought();
  const down: LanguageModel = {
    ...working,
    complete: () =>
      Promise.reject(new ModelFailure("model.unreachable", { model: "openai-model" })),
  };
  const asked = makeLessonAudio({ ...machine, models: [down] }, { ...wanted, language: "ja" });
  expect(await refusal(asked)).toMatchObject({ reason: "lesson.not_written" });
  expect(bought()).toBe(spoken);
});

test("nothing is made beyond the month's budget", async () => {
  const { wanted } = await openTaught("Teacher without a budget");
  const machine = openMonth();
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  const { leftMicroDollars, microDollars } = toMissing(await hearLesson(machine, wanted));
  expect(leftMicroDollars).toBe(NO_BUDGET);
  expect(microDollars).toBeGreaterThan(NO_BUDGET);
  expect(await refusal(makeLessonAudio(machine, wanted))).toMatchObject({
    reason: "budget.reached",
  });
  expect(machine.speech.calls).toEqual([]);
});

test("it is the course's teachers' alone, and a concept of another course does not exist in it", async () => {
  const { machine, wanted } = await openTaught("Owner of lessons");
  const other = await openTaught("Another teacher");
  for (const run of [hearLesson, makeLessonAudio]) {
    expect(await refusal(run(machine, { ...wanted, actor: other.actor }))).toMatchObject({
      code: "forbidden",
    });
    const foreign = { ...wanted, conceptId: other.wanted.conceptId };
    expect(await refusal(run(machine, foreign))).toMatchObject({ reason: "concept.not_found" });
  }
  const theirs = { actor: other.actor, id: "0".repeat(32) };
  expect(await refusal(linkLesson(machine, theirs))).toMatchObject({
    reason: "lesson.audio_gone",
  });
});
