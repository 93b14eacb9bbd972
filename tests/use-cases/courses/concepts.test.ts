import { env } from "#bindings";
import {
  type Actor,
  answerReview,
  editConcept,
  linkConcepts,
  listTaughtConcepts,
  listWithdrawn,
  mergeConcepts,
  openMaterial,
  orderConcepts,
  undoConcept,
} from "@learnlab/domain";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { editOf, enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

let actor: Actor;
let course: Awaited<ReturnType<typeof makeCourse>>;
const machine = openMachine();

beforeAll(async () => {
  actor = { userId: (await signUp("Teacher of concepts", "teacher")).id, role: "teacher" };
});

beforeEach(async () => {
  course = await makeCourse({ title: "Tides", teacherId: actor.userId, concepts: 3 });
});

const read = async () => listTaughtConcepts(machine, { actor, courseId: course.id });
const first = async () => {
  const { concepts } = await read();
  const [concept] = concepts;
  if (concept === undefined) throw new TypeError("The course has no concept.");
  return concept;
};

async function translate(conceptId: string): Promise<void> {
  const { sentences, questions } = await first();
  const texts = sentences.map(({ text }) => `Auf Deutsch: ${text}`);
  await env.DB.prepare(
    `insert into concept_texts (id, concept_id, language, term, spoken, sentences, questions, created_at, updated_at)
     values (?, ?, 'de', 'Gezeit', 'Gezeiten', ?, ?, 1, 1)`,
  )
    .bind(uuidSource.next(), conceptId, JSON.stringify(texts), JSON.stringify(questions))
    .run();
}

test("an edit keeps translations sentence by sentence, and drops them where something is new", async () => {
  const before = await first();
  await translate(before.id);
  const edit = editOf(course);
  const [, second] = before.sentences;
  const { at: _, ...mechanism } = { at: 1, ...second };
  const moved = { part: "mechanism", text: "", quote: "", ...mechanism } as const;
  const sentences = [...edit.sentences, { ...moved, at: 1 }];
  await editConcept(machine, { ...edit, sentences, actor });
  const [text] = await machine.courses.listConceptTexts([before.id], ["de"]);
  expect(text?.sentences).toEqual(
    before.sentences.slice(0, 2).map(({ text: said }) => `Auf Deutsch: ${said}`),
  );
  expect(text?.questions).toEqual([]);
  const { changeId } = await editConcept(machine, {
    ...edit,
    sentences: [...edit.sentences, { ...moved, at: null, part: "example" }],
    actor,
  });
  expect(await machine.courses.listConceptTexts([before.id], ["de"])).toEqual([]);
  await undoConcept(machine, { actor, courseId: course.id, changeId });
  expect(await machine.courses.listConceptTexts([before.id], ["de"])).toEqual([text]);
});

test("what is quoted anew stands in a material, a concept says first what it is, and asks each kind once", async () => {
  const edit = editOf(course);
  const [sentence] = edit.sentences;
  const quoting = (quote: string) => ({
    ...edit,
    actor,
    sentences: [{ ...edit.sentences[0], at: 0, part: "definition" as const, text: "So.", quote }],
  });
  await expect(editConcept(machine, quoting("Nobody says this."))).rejects.toMatchObject({
    reason: "concept.quote_unknown",
    details: { quote: "Nobody says this." },
  });
  const [, other] = (await read()).concepts;
  await editConcept(machine, quoting(other?.sentences[0]?.quote ?? ""));
  const picture = { at: 0, text: "So.", quote: sentence?.quote ?? "", part: "picture" as const };
  await expect(
    editConcept(machine, { ...edit, actor, sentences: [picture] }),
  ).rejects.toMatchObject({ reason: "concept.no_definition" });
  const asked = {
    at: null,
    kind: "recall" as const,
    question: "What?",
    answer: "That.",
    accepted: [],
    keyTerms: [],
    choices: [],
    quote: sentence?.quote ?? "",
  };
  await expect(
    editConcept(machine, { ...edit, actor, questions: [asked, asked] }),
  ).rejects.toMatchObject({ reason: "concept.kind_twice" });
});

test("the order is kept as one write, for the concepts that there are", async () => {
  const ids = course.conceptIds.toReversed();
  await orderConcepts(machine, { actor, courseId: course.id, ids });
  expect((await read()).concepts.map(({ id }) => id)).toEqual(ids);
  const stale = orderConcepts(machine, { actor, courseId: course.id, ids: ids.slice(1) });
  await expect(stale).rejects.toMatchObject({ reason: "concept.order_changed" });
});

test("a concept that is defined by an earlier one is suggested to need it, until they are linked", async () => {
  const [earlier] = (await read()).concepts;
  const edit = editOf(course);
  const text = `It rises with the ${earlier?.term.toLowerCase()} of the sea.`;
  const [, conceptId = ""] = course.conceptIds;
  const sentences = edit.sentences.map((sentence) => ({ ...sentence, text }));
  await editConcept(machine, { ...edit, conceptId, sentences, actor });
  const { suggested } = await read();
  const [fromId, toId] = [conceptId, course.conceptIds[0] ?? ""];
  expect(suggested).toEqual([{ fromId, toId, kind: "needs", because: text }]);
  await linkConcepts(machine, { actor, courseId: course.id, fromId, toId, kind: "needs", text });
  const linked = await read();
  expect(linked.suggested).toEqual([]);
  expect(linked.links).toMatchObject([{ fromId, toId, kind: "needs", texts: { en: text } }]);
});

test("two concepts are merged from the sides that were chosen, with their translations, and back", async () => {
  const [kept, gone] = (await read()).concepts;
  const ids = { keptId: kept?.id ?? "", goneId: gone?.id ?? "" };
  await translate(ids.keptId);
  await translate(ids.goneId);
  const choice = {
    name: "gone" as const,
    sentences: [
      { from: "gone" as const, at: 1 },
      { from: "kept" as const, at: 0 },
    ],
    questions: [{ from: "gone" as const, at: 0 }],
  };
  const { changeId } = await mergeConcepts(machine, { actor, courseId: course.id, ...ids, choice });
  const { concepts } = await read();
  expect(concepts.map(({ id }) => id)).toEqual([ids.keptId, course.conceptIds[2]]);
  expect(concepts[0]).toMatchObject({
    term: gone?.term,
    sentences: [kept?.sentences[0], gone?.sentences[1]],
    questions: [gone?.questions[0]],
    languages: ["de"],
    lastChange: { id: changeId, kind: "merge" },
  });
  const again = mergeConcepts(machine, { actor, courseId: course.id, ...ids, choice });
  await expect(again).rejects.toMatchObject({ reason: "concept.not_found" });
  await undoConcept(machine, { actor, courseId: course.id, changeId });
  const back = (await read()).concepts;
  expect(back).toMatchObject([{ term: kept?.term }, { term: gone?.term }, {}]);
  const over = undoConcept(machine, { actor, courseId: course.id, changeId });
  await expect(over).rejects.toMatchObject({ reason: "concept.final" });
});

test("who answered to both has the merged one as if all answers had been to one, and it is not taken back", async () => {
  const learner = await signUp("Learner of both");
  await enroll(learner.id, course.id);
  const [kept, gone] = (await read()).concepts;
  const ids = { keptId: kept?.id ?? "", goneId: gone?.id ?? "" };
  const asked = {
    actor: { userId: learner.id, role: "learner" },
    number: 1,
    kind: "recall",
  } as const;
  const mark = (result: "had" | "missed") => ({ kind: "self", result }) as const;
  await answerReview(machine, { ...asked, conceptId: ids.keptId, mark: mark("missed") });
  await answerReview(machine, { ...asked, conceptId: ids.goneId, mark: mark("had") });
  const choice = {
    name: "kept" as const,
    sentences: [{ from: "kept" as const, at: 0 }],
    questions: [{ from: "kept" as const, at: 0 }],
  };
  const { changeId } = await mergeConcepts(machine, { actor, courseId: course.id, ...ids, choice });
  expect(await machine.memories.list(learner.id)).toMatchObject([
    {
      conceptId: ids.keptId,
      timesAsked: 2,
      lastResult: "had",
      schedule: { reps: 2, rights: 1 },
    },
  ]);
  const next = await answerReview(machine, {
    ...asked,
    conceptId: ids.keptId,
    number: 3,
    mark: mark("had"),
  });
  expect(next).toMatchObject({ number: 3, result: "had" });
  const withdrawn = listWithdrawn(machine, { actor: asked.actor, conceptIds: [ids.goneId] });
  expect(await withdrawn).toEqual([]);
  const [sentence] = gone?.sentences ?? [];
  const opened = { actor: asked.actor, conceptId: ids.goneId, quote: sentence?.quote ?? "" };
  expect((await openMaterial(machine, opened)).quoted).not.toBeNull();
  const late = answerReview(machine, {
    ...asked,
    conceptId: ids.goneId,
    number: 2,
    mark: mark("had"),
  });
  await expect(late).rejects.toMatchObject({ reason: "reviews.concept_gone" });
  const over = undoConcept(machine, { actor, courseId: course.id, changeId });
  await expect(over).rejects.toMatchObject({ reason: "concept.final" });
});
