import { env } from "#bindings";
import { type Actor, openMaterial, pasteMaterial, readMaterial } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, type MadeCourse, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

let teacher: Actor;
let learner: Actor;
let course: MadeCourse;

beforeAll(async () => {
  const [grace, ada] = [await signUp("Grace", "teacher"), await signUp("Ada")];
  teacher = { userId: grace.id, role: "teacher" };
  learner = { userId: ada.id, role: "learner" };
});

beforeEach(async () => {
  course = await makeCourse({ title: "Biology", teacherId: teacher.userId, concepts: 2 });
  await enroll(learner.userId, course.id);
});

const machine = openMachine();
const inCourse = () => ({ actor: teacher, courseId: course.id });
const readConcepts = () => machine.courses.listConcepts([course.id]);

/** Pasted and read at once. */
async function paste(material: { title: string; text: string; replaces?: string }): Promise<void> {
  const sent: string[] = [];
  const reading = { ...machine, materialQueue: { send: async (id: string) => void sent.push(id) } };
  await pasteMaterial(reading, { ...inCourse(), replaces: null, ...material });
  for (const readingId of sent) await readMaterial(machine, { readingId });
}

test("what a lesson quotes of a concept opens in whichever material of the course says it", async () => {
  const [concept] = await readConcepts();
  const quote = concept?.sentences[0]?.quote ?? "";
  const of = { actor: learner, conceptId: concept?.id ?? "" };
  const own = await openMaterial(machine, { ...of, quote });
  expect(own.id).toBe(course.materialId);
  expect(own.page.blocks[own.quoted ?? -1]?.text).toContain(quote);
  await paste({ title: "Notes", text: "# Cells\n\nA wall holds the cell." });
  const other = await openMaterial(machine, { ...of, quote: "A wall holds the cell." });
  expect(other).toMatchObject({ title: "Notes" });
  expect(other.quoted).not.toBeNull();
  const gone = await openMaterial(machine, { ...of, quote: "Nobody says this." });
  expect([gone.id, gone.quoted]).toEqual([course.materialId, null]);
  const stranger: Actor = { userId: (await signUp("Stranger of quotes")).id, role: "learner" };
  await expect(openMaterial(machine, { ...of, actor: stranger, quote })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(
    openMaterial(machine, { actor: learner, conceptId: crypto.randomUUID(), quote }),
  ).rejects.toMatchObject({ reason: "concept.not_found" });
});

test("a concept that quotes two materials is marked for what neither says", async () => {
  const [concept] = await readConcepts();
  const [first, second] = concept?.sentences ?? [];
  await paste({ title: "Notes", text: "# Notes\n\nA wall holds the cell." });
  const quoting = JSON.stringify([first, { ...second, quote: "A wall holds the cell." }]);
  await env.DB.prepare("update concepts set sentences = ?, questions = '[]' where id = ?")
    .bind(quoting, concept?.id)
    .run();
  const replaced = { title: "Reader", replaces: course.materialId };
  await paste({ ...replaced, text: first?.quote ?? "" });
  const [kept] = await readConcepts();
  expect(kept).toMatchObject({ lostQuotes: [], materialId: course.materialId });
  await paste({ ...replaced, text: "Else." });
  expect((await readConcepts())[0]?.lostQuotes).toEqual([first?.quote]);
});
