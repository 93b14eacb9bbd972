import { env } from "#bindings";
import {
  type LanguageModel,
  listTaughtConcepts,
  ModelFailure,
  translateConcept,
  undoConcept,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { answerAsked, createWritingModel } from "../../support/writing-model.ts";

async function openTaught(title: string, models: LanguageModel[]) {
  const teacher = await signUp(`Teacher of ${title}`, "teacher");
  const { id: courseId, conceptIds } = await makeCourse({ title, teacherId: teacher.id });
  const machine = { ...openMachine(), models };
  const of = {
    actor: { userId: teacher.id, role: "teacher" } as const,
    courseId,
    conceptId: conceptIds[0] ?? "",
  };
  const translate = (language: "de" | "en" | "ja" = "de") =>
    translateConcept(machine, { ...of, language });
  const find = async () => {
    const { concepts } = await listTaughtConcepts(machine, of);
    const [text] = await machine.courses.listConceptTexts([of.conceptId], ["de"]);
    return { concept: concepts.find(({ id }) => id === of.conceptId), text };
  };
  return { machine, of, translate, find };
}

test("a model says every text of a concept in a further language, and it is taken back whole", async () => {
  const model = createWritingModel("openai");
  const { machine, of, translate, find } = await openTaught("Translated", [model]);
  const before = await find();
  const { changeId } = await translate();
  const { concept, text } = await find();
  expect(concept).toMatchObject({ languages: ["de"], sentences: before.concept?.sentences });
  expect(concept?.lastChange).toMatchObject({ id: changeId, kind: "translation" });
  expect(text?.sentences).toHaveLength(before.concept?.sentences.length ?? 0);
  expect(text?.questions.map(({ kind }) => kind)).toEqual(
    before.concept?.questions.map(({ kind }) => kind),
  );
  expect(text?.sentences[0]).toMatch(/^Denk|^Man|^Wer|^Die|^Der/);
  expect(model.calls.map(({ schema }) => schema.name)).toEqual(["translation"]);
  const spent = await env.DB.prepare(
    "select count(*) as n from spend where episode_id = 'translations'",
  ).first<number>("n");
  expect(spent).toBe(1);
  const row = await env.DB.prepare(
    "select actor_id from audit_log where action = 'concepts.translate' and subject_id = ?",
  )
    .bind(of.courseId)
    .first<string>("actor_id");
  expect(row).toBe(of.actor.userId);
  await undoConcept(machine, { ...of, changeId });
  expect(await find()).toEqual(before);
});

test("words in another language are asked for once more, and then another model is asked", async () => {
  const wrong = createWritingModel("openai", (request) => {
    const { texts } = answerAsked({ ...request, system: "Write in: en = English." }) as {
      texts: { id: string; texts: { en: string } }[];
    };
    return { texts: texts.map(({ id, texts: said }) => ({ id, texts: { de: said.en } })) };
  });
  const { translate, find } = await openTaught("Wrong language", [
    wrong,
    createWritingModel("gemini"),
  ]);
  await translate();
  expect(wrong.calls).toHaveLength(2);
  expect(wrong.calls[1]?.user).toContain("It is not in de");
  expect((await find()).text?.sentences[0]).toMatch(/^Denk|^Man|^Wer|^Die|^Der/);
});

test("where no model can, nothing is changed and the reason is told", async () => {
  const down = createWritingModel("openai", () => {
    throw new ModelFailure("model.unreachable", { model: "openai-model" });
  });
  const { translate, find } = await openTaught("Unreachable", [down]);
  expect(await refusal(translate())).toMatchObject({ reason: "concept.not_translated" });
  expect((await find()).text).toBeUndefined();
  const none = await openTaught("No model", []);
  expect(await refusal(none.translate())).toMatchObject({ reason: "concept.no_model" });
});

test("it is for the teachers of the course, and not for its own language", async () => {
  const { machine, of, translate } = await openTaught("Own language", [
    createWritingModel("openai"),
  ]);
  expect(await refusal(translate("en"))).toMatchObject({ reason: "concept.own_language" });
  const { id: userId } = await signUp("Stranger to the language", "teacher");
  const stranger = { ...of, actor: { userId, role: "teacher" } as const, language: "de" as const };
  expect(await refusal(translateConcept(machine, stranger))).toMatchObject({ code: "forbidden" });
});
