import { env } from "#bindings";
import {
  type Actor,
  describeWriting,
  fillLessons,
  type LanguageModel,
  ModelFailure,
  type ModelRequest,
  readWritingSettings,
  requestLessons,
  saveWritingSettings,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";
import { createWritingModel } from "../../support/writing-model.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;
let admin: Actor;

beforeAll(async () => {
  newLearner = await openSchool();
  admin = { userId: (await signUp("Admin Of Drafts", "admin")).id, role: "admin" };
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name in ('writing', 'limits')").run();
});

const chooseTwice = (machine: ReturnType<typeof openMachine>) =>
  saveWritingSettings(machine, { actor: admin, writing: { hasTwoDrafts: true } });

async function write(models: LanguageModel[], outputFormat: "text" | "both" = "text") {
  const machine = { ...openMachine(), models };
  const learner = await newLearner();
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  const { results: spent } = await env.DB.prepare(
    `select provider, calls from spend where episode_id = ? and provider <> 'polly'
     order by provider`,
  )
    .bind(episodeId)
    .all<{ provider: string; calls: number }>();
  const open = await env.DB.prepare(
    "select count(*) as count from spend_reservations where episode_id = ?",
  )
    .bind(episodeId)
    .first<number>("count");
  const { results: lessons } = await env.DB.prepare(
    `select distinct lessons.writer, lessons.model from lessons
       join concepts on concepts.id = lessons.concept_id
       join enrollments on enrollments.course_id = concepts.course_id
     where enrollments.user_id = ? order by lessons.writer`,
  )
    .bind(learner.id)
    .all<{ writer: string; model: string | null }>();
  return { spent, open, lessons };
}

const callsFor = (name: string, model: { calls: ModelRequest[] }) =>
  model.calls.filter(({ schema }) => schema.name === name).map(({ user }) => user);

/** A model whose lessons end in a sentence that is too long to be followed by ear. */
function createLongWriter(provider: LanguageModel["provider"]) {
  const plain = createWritingModel(provider);
  return {
    ...plain,
    async complete(request: ModelRequest) {
      const answer = await plain.complete(request);
      return request.schema.name === "lesson"
        ? { ...answer, value: lengthen(answer.value) }
        : answer;
    },
  };
}

function lengthen(value: unknown): unknown {
  // What the writing model of tests answers with.
  const lesson = value as { sentences: { texts: Record<string, string> }[] };
  const [last, ...before] = lesson.sentences.toReversed();
  if (last === undefined) return value;
  const joined = `${last.texts["en"]?.replace(/\.$/, "")}, and once you have seen that, you will find it again in many other things that you do.`;
  return { ...lesson, sentences: [...before.toReversed(), { ...last, texts: { en: joined } }] };
}

test("nobody chose: each lesson is written once", async () => {
  const openai = createWritingModel("openai");
  await write([openai]);
  const asked = callsFor("lesson", openai);
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked).size).toBe(asked.length);
});

test("each missing lesson is written twice, the frame once, and every call is paid for and settled", async () => {
  await chooseTwice(openMachine());
  const openai = createWritingModel("openai");
  const made = await write([openai]);
  const asked = callsFor("lesson", openai);
  expect(asked).toHaveLength(2 * new Set(asked).size);
  expect(callsFor("frame", openai)).toHaveLength(1);
  expect(made.spent).toEqual([{ provider: "openai", calls: openai.calls.length }]);
  expect(made.open).toBe(0);
});

test("of two suppliers each writes a draft that the other one judges, and the better one is kept with its name", async () => {
  await chooseTwice(openMachine());
  const openai = createLongWriter("openai");
  const gemini = createWritingModel("gemini");
  const made = await write([openai, gemini]);
  expect(callsFor("lesson", gemini).toSorted()).toEqual(callsFor("lesson", openai).toSorted());
  expect(callsFor("verdicts", gemini)).toHaveLength(callsFor("lesson", openai).length);
  expect(made.lessons).toEqual([{ writer: "gemini", model: "gemini-model" }]);
  expect(made.spent).toEqual([
    { provider: "gemini", calls: gemini.calls.length },
    { provider: "openai", calls: openai.calls.length },
  ]);
});

test("a supplier that writes no second draft leaves the first, and is asked for all else", async () => {
  await chooseTwice(openMachine());
  const openai = createWritingModel("openai");
  const gemini = createWritingModel("gemini", ({ schema }) => {
    if (schema.name !== "lesson") return undefined;
    throw new ModelFailure("model.busy", { model: "gemini-model" });
  });
  const made = await write([openai, gemini]);
  expect(made.lessons).toEqual([{ writer: "openai", model: "openai-model" }]);
  expect(callsFor("verdicts", gemini).length).toBe(callsFor("lesson", openai).length);
});

test("near the end of the month's budget lessons are written once", async () => {
  const machine = openMachine();
  await chooseTwice(machine);
  const { spent } = await machine.spend.readMonth(machine.clock.now());
  const limits = { episodesPerDay: 5, monthlyMicroDollars: Math.ceil(spent / 0.81) + 1_000_000 };
  await machine.settings.save({ name: "limits", value: limits, at: 1 });
  await env.DB.prepare("update spend_months set micro_dollars = ?")
    .bind(Math.ceil(limits.monthlyMicroDollars * 0.8))
    .run();
  const openai = createWritingModel("openai");
  await write([openai]);
  const asked = callsFor("lesson", openai);
  expect(new Set(asked).size).toBe(asked.length);
});

test("lessons that are written ahead are written twice as well", async () => {
  const teacher = await signUp("Teacher Of Drafts", "teacher");
  const { id: courseId } = await makeCourse({ title: "Ahead", teacherId: teacher.id, concepts: 3 });
  await enroll((await signUp("Learner Of Drafts")).id, courseId);
  const openai = createWritingModel("openai");
  const machine = { ...openMachine(), models: [openai] };
  await chooseTwice(machine);
  await requestLessons(machine, { actor: { userId: teacher.id, role: "teacher" }, courseId });
  expect(await fillLessons(machine)).toEqual({ written: 3, putOff: 0 });
  expect(callsFor("lesson", openai)).toHaveLength(6);
});

test("the choice is kept, what no longer fits counts as none, and only admins see and change it", async () => {
  const machine = { ...openMachine(), models: [] };
  expect(await readWritingSettings(machine)).toEqual({ hasTwoDrafts: false });
  await chooseTwice(machine);
  expect(await readWritingSettings(machine)).toEqual({ hasTwoDrafts: true });
  expect(await describeWriting(machine, { actor: admin })).toMatchObject({ hasTwoDrafts: true });
  await machine.settings.save({ name: "writing", value: { drafts: 3 }, at: 1 });
  expect(await readWritingSettings(machine)).toEqual({ hasTwoDrafts: false });
  const actor = { userId: (await newLearner()).id, role: "learner" } as const;
  const forbidden = { reason: "account.forbidden" };
  await expect(describeWriting(machine, { actor })).rejects.toMatchObject(forbidden);
  const change = { actor, writing: { hasTwoDrafts: true } };
  await expect(saveWritingSettings(machine, change)).rejects.toMatchObject(forbidden);
});

test("what 1,000 lessons cost is told by the price list, each draft with its judge", async () => {
  const named = (model: string, provider: "openai" | "gemini") => ({
    ...createWritingModel(provider),
    model,
  });
  const describe = (...models: LanguageModel[]) =>
    describeWriting({ ...openMachine(), models }, { actor: admin });
  expect(await describe()).toMatchObject({ models: [], costs: null });
  const mini = named("gpt-4o-mini", "openai");
  expect(await describe(mini)).toMatchObject({
    models: ["gpt-4o-mini"],
    arePricesKnown: true,
    costs: { onceMicroDollars: 1_020_000, twiceMicroDollars: 2_040_000 },
  });
  // Written at 615 and judged at 270, then written at 410 and judged at 405.
  expect(await describe(mini, named("gemini-2.5-flash-lite", "gemini"))).toMatchObject({
    costs: { onceMicroDollars: 885_000, twiceMicroDollars: 1_700_000 },
  });
  expect(await describe(named("gpt-9-nova", "openai"))).toMatchObject({ arePricesKnown: false });
});
