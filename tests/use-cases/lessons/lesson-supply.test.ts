import {
  type Actor,
  describeSupply,
  editLesson,
  fillLessons,
  type LanguageModel,
  listLessons,
  priceFilling,
  ModelFailure,
  requestLessons,
} from "@learnlab/domain";
import { beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { changeSettingsOn, signUp } from "../../support/people.ts";
import { createWritingModel } from "../../support/writing-model.ts";

const CONCEPTS = 5;
const HOUR = 3_600_000;

let teacher: Actor;
let learnerId: string;
let courseId: string;
let courses = 0;

beforeEach(async () => {
  const name = "abcdefghijklmnop"[(courses += 1)] ?? "";
  const { id } = await signUp(`Teacher ${name}`, "teacher");
  teacher = { userId: id, role: "teacher" };
  courseId = (await makeCourse({ title: "Supply", teacherId: id, concepts: CONCEPTS })).id;
  learnerId = (await signUp(`Learner ${name}`)).id;
  await enroll(learnerId, courseId);
});

const openWith = (...models: LanguageModel[]) => ({ ...openMachine(), models });
const ask = () => ({ actor: teacher, courseId });

function createSilentModel() {
  return createWritingModel("openai", () => {
    throw new ModelFailure("model.unreachable", { model: "x" });
  });
}

test("a teacher has the lessons written before anyone hears them", async () => {
  const machine = openWith();
  const before = await describeSupply(machine, ask());
  expect(before).toMatchObject({ wanted: CONCEPTS, lacking: CONCEPTS, waiting: 0 });
  expect(await requestLessons(machine, ask())).toMatchObject({ waiting: CONCEPTS });
  expect(await fillLessons(machine)).toEqual({ written: CONCEPTS, putOff: 0 });
  const after = await describeSupply(machine, ask());
  expect(after).toMatchObject({ lacking: 0, waiting: 0, givenUp: 0 });
  const written = await listLessons(machine, ask());
  await deliver(machine, await makePending(machine, { userId: learnerId }).then(asMessage));
  expect(await listLessons(machine, ask())).toEqual(written);
});

const asMessage = (episodeId: string) => ({ episodeId });

test("a model takes the place of the embedded writer, never that of a person", async () => {
  await requestLessons(openWith(), ask());
  await fillLessons(openWith());
  const [own] = await listLessons(openWith(), ask());
  const [sentence] = own?.texts[0]?.lesson ?? [];
  await editLesson(openWith(), {
    actor: teacher,
    lessonId: own?.id ?? "",
    language: "en",
    sentences: [{ id: sentence?.id ?? "", text: "A sentence that a teacher wrote herself." }],
  });
  const openai = createWritingModel("openai");
  const machine = openWith(openai);
  const supply = await requestLessons(machine, ask());
  expect(supply).toMatchObject({ lacking: CONCEPTS - 1, waiting: CONCEPTS - 1, hasModels: true });
  expect(await fillLessons(machine)).toEqual({ written: CONCEPTS - 1, putOff: 0 });
  const lessons = await listLessons(machine, ask());
  expect(
    lessons.map(({ writer, editedBy }) => `${writer} ${editedBy !== null}`).toSorted(),
  ).toEqual(["openai false", "openai false", "openai false", "openai false", "template true"]);
  const paid = await machine.spend.listDays({ since: machine.clock.now() - HOUR });
  expect(paid.filter(({ provider }) => provider === "openai")).toMatchObject([
    { calls: openai.calls.length },
  ]);
});

test("a model that is down is asked again later, and given up after the fourth time", async () => {
  const machine = openWith(createSilentModel());
  await requestLessons(machine, ask());
  expect(await fillLessons(machine)).toEqual({ written: 0, putOff: 4 });
  expect(await fillLessons(machine)).toEqual({ written: 0, putOff: 1 });
  expect(await fillLessons(machine)).toEqual({ written: 0, putOff: 0 });
  for (const _ of [2, 3, 4]) {
    machine.pass(7 * HOUR);
    await fillLessons(machine);
    await fillLessons(machine);
  }
  const lost = { lacking: CONCEPTS, waiting: 0, givenUp: CONCEPTS };
  expect(await describeSupply(machine, ask())).toMatchObject(lost);
  const repaired = { ...machine, models: [createWritingModel("openai")] };
  expect(await requestLessons(repaired, ask())).toMatchObject({ waiting: CONCEPTS, givenUp: 0 });
  expect(await fillLessons(repaired)).toEqual({ written: CONCEPTS, putOff: 0 });
});

test("what the embedded writer had to write for an episode is written by a model afterwards", async () => {
  const machine = openWith(createSilentModel());
  await deliver(machine, asMessage(await makePending(machine, { userId: learnerId })));
  const heard = await listLessons(machine, ask());
  expect(heard.length).toBeGreaterThan(2);
  expect(heard.every(({ writer }) => writer === "template")).toBe(true);
  expect(await describeSupply(machine, ask())).toMatchObject({ waiting: heard.length });
  const openai = createWritingModel("openai");
  await fillLessons({ ...machine, models: [openai] });
  const lessons = await listLessons(machine, ask());
  expect(lessons).toHaveLength(heard.length);
  expect(lessons.every(({ writer, version }) => writer === "openai" && version === 2)).toBe(true);
});

test("two runs at once write each lesson once", async () => {
  const openai = createWritingModel("openai");
  const machine = openWith(openai);
  await requestLessons(machine, ask());
  const runs = await Promise.all([1, 2, 3].map(() => fillLessons(machine)));
  expect(runs.reduce((sum, { written }) => sum + written, 0)).toBe(CONCEPTS);
  const written = openai.calls.filter(({ schema }) => schema.name === "lesson");
  expect(written).toHaveLength(CONCEPTS);
});

test("lessons are written in each pair of languages that learners have", async () => {
  const machine = openWith(createWritingModel("openai"));
  await changeSettingsOn(machine, {
    actor: { userId: learnerId, role: "learner" },
    change: { languages: ["ja", "en"] },
  });
  await requestLessons(machine, ask());
  await fillLessons(machine);
  const lessons = await listLessons(machine, ask());
  const languages = lessons.map(({ texts }) => texts.map(({ language }) => language).toSorted());
  expect(languages).toEqual(Array.from({ length: CONCEPTS }, () => ["en", "ja"]));
});

test("when half of the month's budget is spent nothing is written ahead", async () => {
  const openai = createWritingModel("openai");
  const machine = openWith(openai);
  await requestLessons(machine, ask());
  const spend = { ...machine.spend, readMonth: async () => ({ spent: 51, cap: 100 }) };
  expect(await fillLessons({ ...machine, spend })).toEqual({ written: 0, putOff: 0 });
  expect(openai.calls).toEqual([]);
  expect(await describeSupply(machine, ask())).toMatchObject({ waiting: CONCEPTS });
});

test("what new concepts cost is said before: nothing without a model, else by audience and language", async () => {
  const asked = { ...ask(), concepts: 10 };
  expect(await priceFilling(openWith(), asked)).toEqual({
    lessons: 10,
    microDollars: 0,
    leftMicroDollars: null,
  });
  const machine = openWith(createWritingModel("openai"));
  const one = await priceFilling(machine, asked);
  expect(one).toMatchObject({ lessons: 10 });
  expect(one.microDollars).toBeGreaterThan(0);
  const second = await signUp(`Other learner ${courses}`);
  await enroll(second.id, courseId);
  await changeSettingsOn(machine, {
    actor: { userId: second.id, role: "learner" },
    change: { languages: ["en", "de"] },
  });
  const both = await priceFilling(machine, asked);
  expect(both).toEqual({ ...one, lessons: 20, microDollars: 3 * one.microDollars });
});
