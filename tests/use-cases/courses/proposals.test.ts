import { uuidSource } from "@learnlab/adapters/runtime";
import { decideProposals, editProposal, listProposals, proposeConcepts } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { env } from "#bindings";

import { refusal } from "../../support/bounds.ts";
import { makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

const machine = openMachine();
let actor: { userId: string; role: "teacher" };
let course: Awaited<ReturnType<typeof makeCourse>>;
let about: { actor: typeof actor; courseId: string };

const MATERIAL = `# The sea

## Tides

A tide is the rise and fall of the sea that the moon causes. Because the earth turns, most coasts have two of
them a day. A common mistake is to think that the water comes from somewhere else.

**Ebb**: the time in which the water of the sea falls.

## Why do the heights differ?

The sun pulls too, and with a new or a full moon both of them pull in one line.
`;

beforeAll(async () => {
  const grace = await signUp("Grace of proposals", "teacher");
  actor = { userId: grace.id, role: "teacher" };
});

beforeEach(async () => {
  course = await makeCourse({ title: "The sea", teacherId: actor.userId, concepts: 1 });
  await env.MEDIA.put(`materials/${course.materialId}.txt`, MATERIAL);
  about = { actor, courseId: course.id };
});

async function propose() {
  await proposeConcepts(machine, { ...about, materialId: course.materialId });
  return list();
}

async function list() {
  const [material] = await listProposals(machine, about);
  return material?.proposals ?? [];
}

const terms = async () => (await machine.courses.listTerms([course.id])).map(({ term }) => term);

test("a material is read for concepts, and none of them is taught before a teacher approves it", async () => {
  const taught = await terms();
  const proposals = await propose();
  expect(proposals.map(({ term, state }) => [term, state])).toEqual([
    ["Tide", "proposed"],
    ["Ebb", "proposed"],
    ["Why do the heights differ", "proposed"],
  ]);
  expect(proposals[0]).toMatchObject({
    place: { page: 1, heading: "Tides" },
    missing: expect.arrayContaining(["picture", "why", "apply"]),
  });
  expect(await terms()).toEqual(taught);
  const ids = proposals.slice(0, 2).map(({ id }) => id);
  const { changed } = await decideProposals(machine, { ...about, ids, decision: "approve" });
  expect(changed).toEqual(ids.toSorted());
  expect(await terms()).toEqual([...taught, "Tide", "Ebb"]);
});

test("one that lacks its name waits until a person gives it one", async () => {
  const proposals = await propose();
  const nameless = proposals.find(({ missing }) => missing.includes("term"));
  if (nameless === undefined) throw new Error("Every proposal has a name.");
  const decide = { ...about, ids: [nameless.id], decision: "approve" as const };
  expect(await decideProposals(machine, decide)).toEqual({ changed: [] });
  await editProposal(machine, {
    ...about,
    proposalId: nameless.id,
    term: "Spring tide",
    spoken: "spring tides",
    sentences: nameless.sentences.map(({ text }) => text),
    questions: nameless.questions.map(({ question, answer }) => ({ question, answer })),
  });
  expect(await decideProposals(machine, decide)).toEqual({ changed: [nameless.id] });
  expect(await terms()).toContain("Spring tide");
});

test("what is changed is said in other words; its quote stays as the material has it", async () => {
  const [tide] = await propose();
  if (tide === undefined) throw new Error("Nothing was proposed.");
  const edit = {
    ...about,
    proposalId: tide.id,
    term: "Tides",
    spoken: "tides",
    sentences: tide.sentences.map((_, at) => (at === 0 ? "Tides move the sea." : "")),
    questions: [{ question: "What are tides?", answer: "Movements of the sea." }],
  };
  await editProposal(machine, edit);
  const [changed] = await list();
  expect(changed).toMatchObject({
    term: "Tides",
    sentences: [{ text: "Tides move the sea.", quote: tide.sentences[0]?.quote }],
    questions: [{ question: "What are tides?", answer: "Movements of the sea." }],
  });
  const empty = { ...edit, sentences: tide.sentences.map(() => "") };
  expect(await refusal(editProposal(machine, empty))).toMatchObject({
    reason: "proposal.no_definition",
  });
});

test("each decision can be undone, and a second reading leaves out what was decided on", async () => {
  const [tide, ebb] = await propose();
  const ids = [tide?.id ?? "", ebb?.id ?? ""];
  await decideProposals(machine, { ...about, ids: ids.slice(0, 1), decision: "approve" });
  await decideProposals(machine, { ...about, ids: ids.slice(1), decision: "reject" });
  const again = await propose();
  expect(again.filter(({ state }) => state === "proposed").map(({ term }) => term)).toEqual([
    "Why do the heights differ",
  ]);
  expect(await decideProposals(machine, { ...about, ids, decision: "undo" })).toEqual({
    changed: ids.toSorted(),
  });
  expect(await terms()).not.toContain("Tide");
});

test("other teachers and learners neither see nor decide; a material of another course is not read", async () => {
  const omar = await signUp(`Omar ${uuidSource.next()}`, "teacher");
  const other = { ...about, actor: { userId: omar.id, role: "teacher" as const } };
  expect(await refusal(listProposals(machine, other))).toMatchObject({ code: "forbidden" });
  const ids = [uuidSource.next()];
  const decide = decideProposals(machine, { ...other, ids, decision: "approve" });
  expect(await refusal(decide)).toMatchObject({ code: "forbidden" });
  const foreign = await makeCourse({ title: "Else", teacherId: omar.id, concepts: 1 });
  const read = proposeConcepts(machine, { ...about, materialId: foreign.materialId });
  expect(await refusal(read)).toMatchObject({ reason: "proposal.no_material" });
});
