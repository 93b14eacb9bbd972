import { env } from "#bindings";
import {
  type Actor,
  type Concept,
  listTaughtConcepts,
  previewConceptTable,
  QUESTION_KINDS,
  readConceptTable,
  saveConceptTable,
  SENTENCE_PARTS,
  undoConcept,
  writeCsv,
} from "@learnlab/domain";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

const machine = openMachine();
let actor: Actor;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeEach(async () => {
  actor ??= { userId: (await signUp("Teacher of tables", "teacher")).id, role: "teacher" };
  course = await makeCourse({ title: "Tides", teacherId: actor.userId, concepts: 3 });
});

const about = () => ({ actor, courseId: course.id });
const takeOut = async () => writeCsv(await readConceptTable(machine, about()));
const preview = (csv: string) => previewConceptTable(machine, { ...about(), csv });
const save = (csv: string, skipsFaults = false) =>
  saveConceptTable(machine, { ...about(), csv, skipsFaults });
const listTaught = async () => (await listTaughtConcepts(machine, about())).concepts;

/** A sentence that the material has. */
async function quoteOf(at: number): Promise<string> {
  const concepts = await listTaught();
  return concepts[at]?.sentences[0]?.quote ?? "";
}

test("what was taken out comes in again unchanged, and nothing is written", async () => {
  const before = await listTaught();
  const csv = await takeOut();
  const { concepts, faults, missing } = await preview(csv);
  expect(concepts.map(({ change }) => change)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect([faults, missing]).toEqual([[], []]);
  expect(await save(csv)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  expect(await listTaught()).toEqual(before);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("=1+1", "'=1+1", "''+1", "' =x", "- a list", "@all", 'says "no"', "a;b,c\td"),
  fc.constantFrom("two\nlines", "\uFEFFmark", "عربي", "日本語、はい", "＝１", "\t=1"),
);
const words = text.filter((one) => /[\p{L}\p{N}]/u.test(one));
const lines = fc.array(words, { maxLength: 4 });
const written: fc.Arbitrary<Pick<Concept, "term" | "spoken" | "sentences" | "questions">> =
  fc.record({
    term: words,
    spoken: text,
    sentences: fc.array(
      fc.record({ part: fc.constantFrom(...SENTENCE_PARTS), text: words, quote: words }),
      { minLength: 1, maxLength: 4 },
    ),
    questions: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...QUESTION_KINDS),
        question: words,
        answer: words,
        accepted: lines,
        keyTerms: lines,
        choices: lines,
        quote: words,
      }),
      { selector: ({ kind }) => kind, maxLength: 3 },
    ),
  });

test("whatever concepts say, their file comes in again unchanged", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 3, maxLength: 3 }), async (concepts) => {
      await env.DB.batch(
        concepts.map((concept, at) =>
          env.DB.prepare(
            "update concepts set term = ?, spoken = ?, sentences = ?, questions = ? where id = ?",
          ).bind(
            concept.term,
            concept.spoken,
            JSON.stringify(concept.sentences),
            JSON.stringify(concept.questions),
            course.conceptIds[at] ?? "",
          ),
        ),
      );
      const { concepts: said, faults } = await preview(await takeOut());
      expect(faults).toEqual([]);
      expect(said.map(({ change, conceptId }) => [change, conceptId])).toEqual(
        course.conceptIds.map((id) => ["unchanged", id]),
      );
    }),
    { numRuns: 60, seed: 20_261_130 },
  );
});

test("a file adds what is new and changes what is known by its term; an edit is taken back", async () => {
  const [first, second] = [await quoteOf(0), await quoteOf(1)];
  const before = await listTaught();
  const csv = [
    "Term;Part;Text;Quote;Answer;Accepted",
    `idea 1;definition;It has a name.;"${first}";;`,
    `Neap tide;definition;It is small.;"${second}";;`,
    `Neap tide;recall;What is it?;"${second}";Small.;"A small one.\nLittle."`,
  ].join("\r\n");
  expect((await preview(csv)).concepts).toMatchObject([
    { line: 2, change: "changed", conceptId: course.conceptIds[0] },
    { line: 3, change: "added", conceptId: null },
  ]);
  expect(await save(csv)).toMatchObject({ added: 1, changed: 1, unchanged: 0, faults: [] });
  const after = await listTaught();
  expect(after.map(({ term }) => term)).toEqual(["idea 1", "Idea 2", "Idea 3", "Neap tide"]);
  expect(after.at(-1)).toMatchObject({
    materialId: course.materialId,
    spoken: "Neap tide",
    questions: [{ kind: "recall", answer: "Small.", accepted: ["A small one.", "Little."] }],
  });
  expect(await save(csv)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  const changeId = after[0]?.lastChange?.id ?? "";
  await undoConcept(machine, { ...about(), changeId });
  expect((await listTaught())[0]).toEqual(before[0]);
});

test("each bad line is named with its reason, and its concept is left out whole", async () => {
  const quote = await quoteOf(0);
  const row = (...fields: string[]) => fields.map((field) => `"${field}"`).join(",");
  const csv = [
    "term,part,text,quote,answer",
    row("Good", "definition", "It is good.", quote, ""),
    row("", "definition", "Whose is it?", quote, ""),
    row("Odd", "chapter", "It is odd.", quote, ""),
    row("Strange", "definition", "It is strange.", "Nobody wrote this.", ""),
    row("Good", "recall", "What is it?", quote, "Good."),
    row("Mute", "definition", "It is mute.", quote, ""),
    row("Mute", "why", "Why?", quote, ""),
    row("Late", "picture", "It is late.", quote, ""),
    row("Long", "definition", "x".repeat(401), quote, ""),
    "Short,definition",
    row("Idea 2", "definition", "It is known.", quote, ""),
    row("IDEA 2", "recall", "What?", quote, "Known."),
    row("Idea 2", "recall", "What else?", quote, "Known."),
  ].join("\n");
  const { concepts, faults } = await preview(csv);
  expect(concepts.map(({ term }) => term)).toEqual(["Good"]);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
    [3, "no_term"],
    [4, "part"],
    [5, "quote_unknown"],
    [8, "no_answer"],
    [9, "no_definition"],
    [10, "too_long"],
    [11, "columns"],
    [14, "kind_twice"],
  ]);
  expect(await refusal(save(csv))).toMatchObject({
    reason: "concept.table_line",
    details: { line: 3, fault: "no_term" },
  });
  expect(await listTaught()).toHaveLength(3);
  expect(await save(csv, true)).toMatchObject({ added: 1, changed: 0 });
  expect((await listTaught()).map(({ term }) => term)).toEqual([
    "Idea 1",
    "Idea 2",
    "Idea 3",
    "Good",
  ]);
});

test("a file without the columns it needs says which, and is not taken", async () => {
  expect((await preview("term,text\nTide,It rises.")).missing).toEqual(["part", "quote"]);
  expect(await refusal(save("term,text"))).toMatchObject({
    reason: "concept.table_column",
    details: { column: "part" },
  });
});

test("a formula is written as text, and the file is its teachers' alone", async () => {
  await env.DB.prepare("update concepts set term = '=HYPERLINK(1)' where id = ?")
    .bind(course.conceptIds[0] ?? "")
    .run();
  expect(await takeOut()).toContain(",'=HYPERLINK(1),");
  const other: Actor = {
    userId: (await signUp("No teacher of it", "teacher")).id,
    role: "teacher",
  };
  const foreign = { actor: other, courseId: course.id };
  const calls = [
    readConceptTable(machine, foreign),
    previewConceptTable(machine, { ...foreign, csv: "" }),
    saveConceptTable(machine, { ...foreign, csv: "", skipsFaults: false }),
  ];
  for (const call of calls) expect((await refusal(call)).code).toBe("forbidden");
});
