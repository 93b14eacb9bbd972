import {
  createD1ConceptStore,
  createD1CourseStore,
  type Database,
  schema,
} from "@learnlab/adapters/d1";
import type { Concept, EditedConcept, LinkKind } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addConcept,
  addConceptText,
  addCourse,
  addEnrollment,
} from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const LATER = SINCE + 1000;

async function openCourse(db: Database) {
  const courseId = await addCourse(db);
  const lens = await addConcept(db, { courseId, term: "Lens", position: 0 });
  const ray = await addConcept(db, { courseId, term: "Ray", position: 1 });
  const prism = await addConcept(db, { courseId, term: "Prism", position: 2 });
  await addConceptText(db, { conceptId: lens, language: "de" });
  const courses = createD1CourseStore(db);
  const read = async (id: string): Promise<Concept> => {
    const concept = await courses.findConcept(id);
    if (concept === null) throw new TypeError("There is no such concept.");
    return concept;
  };
  return { courseId, lens, ray, prism, courses, read, store: createD1ConceptStore(db) };
}

function reword(before: Concept, at = LATER): EditedConcept {
  const { spoken, questions, lostQuotes } = before;
  const sentences = before.sentences.map((sentence) => ({ ...sentence, text: "It bends light." }));
  const words = { term: "Glass lens", spoken, sentences, questions, lostQuotes };
  return { changeId: nextId(), before, words, texts: [], at };
}

async function addLesson(
  db: Database,
  row: { conceptId: string; version: number } & Partial<typeof schema.lessons.$inferInsert>,
): Promise<string> {
  const id = nextId();
  const known = { variant: "teach", level: "beginner", writer: "template" } as const;
  await db
    .insert(schema.lessons)
    .values({ ...known, createdAt: SINCE, updatedAt: SINCE, ...row, id });
  return id;
}

async function listStanding(db: Database): Promise<string[]> {
  const rows = await db.select().from(schema.lessons);
  return rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id);
}

export function testConceptStore(open: OpenWorld): void {
  test("an edit changes words and translations, withdraws what was written of the old ones, and is taken back whole", async () => {
    const { db } = await open();
    const { courseId, lens, courses, read, store } = await openCourse(db);
    const before = await read(lens);
    const [text] = await courses.listConceptTexts([lens], ["de"]);
    const written = await addLesson(db, { conceptId: lens, version: 1 });
    const own = await addLesson(db, {
      conceptId: lens,
      version: 1,
      level: "advanced",
      editedBy: "t",
    });
    const change = reword(before);
    const french = { ...text, id: nextId(), language: "fr" as const, conceptId: lens };
    const texts = [{ term: "", spoken: "", sentences: [], questions: [], ...french }];
    expect(await store.edit({ ...change, texts })).toBe(true);
    expect(await read(lens)).toMatchObject({
      term: "Glass lens",
      sentences: change.words.sentences,
    });
    expect(await courses.listConceptTexts([lens], ["de", "fr"])).toMatchObject([
      { language: "fr" },
    ]);
    expect(await listStanding(db)).toEqual([own]);
    const [fact] = await store.listFacts(courseId);
    expect(fact?.lastChange).toEqual({ id: change.changeId, kind: "edit", at: LATER });
    const since = await addLesson(db, { conceptId: lens, version: 2, createdAt: LATER + 1 });
    expect(await store.undo({ courseId, changeId: change.changeId, at: LATER + 2 })).toBe(true);
    expect(await read(lens)).toEqual(before);
    expect(await courses.listConceptTexts([lens], ["de", "fr"])).toEqual([text]);
    expect((await listStanding(db)).toSorted()).toEqual([written, own].toSorted());
    expect(await listStanding(db)).not.toContain(since);
    expect(await store.undo({ courseId, changeId: change.changeId, at: LATER + 3 })).toBe(false);
  });

  test("a translation takes the place of the one in its language, and lessons stay", async () => {
    const { db } = await open();
    const { courseId, lens, courses, read, store } = await openCourse(db);
    const before = await read(lens);
    const written = await addLesson(db, { conceptId: lens, version: 1 });
    const [german] = await courses.listConceptTexts([lens], ["de"]);
    const words = { conceptId: lens, term: "Linse", spoken: "Linsen", sentences: ["Sie bricht."] };
    const translate = (language: "de" | "fr", at: number) => {
      const text = { ...words, id: nextId(), language, questions: [] };
      return store.translate({ changeId: nextId(), before, text, at });
    };
    expect(await translate("fr", LATER)).toBe(true);
    expect(await translate("de", LATER + 1)).toBe(true);
    const both = await courses.listConceptTexts([lens], ["de", "fr"]);
    expect(both.map(({ language, term }) => `${language} ${term}`).toSorted()).toEqual([
      "de Linse",
      "fr Linse",
    ]);
    expect([await read(lens), await listStanding(db)]).toEqual([before, [written]]);
    const [fact] = await store.listFacts(courseId);
    expect(fact?.lastChange).toMatchObject({ kind: "translation", at: LATER + 1 });
    const changeId = fact?.lastChange?.id ?? "";
    expect(await store.undo({ courseId, changeId, at: LATER + 2 })).toBe(true);
    expect(await courses.listConceptTexts([lens], ["de"])).toEqual([german]);
    const other = { ...before, term: "Another" };
    const text = { ...words, id: nextId(), language: "fr" as const, questions: [] };
    const late = { changeId: nextId(), before: other, text, at: LATER + 3 };
    expect(await store.translate(late)).toBe(false);
  });

  test("concepts are added at the end of their course, and none whose material is another's", async () => {
    const { db } = await open();
    const { courseId, lens, prism, courses, read, store } = await openCourse(db);
    const { materialId, sentences, questions } = await read(lens);
    const elsewhere = await addConcept(db, { courseId: await addCourse(db), term: "Wave" });
    const foreign = (await read(elsewhere)).materialId;
    const words = { spoken: "", sentences, questions };
    const [iris, cornea] = [nextId(), nextId()];
    const concepts = [
      { ...words, id: iris, materialId, term: "Iris" },
      { ...words, id: nextId(), materialId: foreign, term: "Strange" },
      { ...words, id: cornea, materialId, term: "Cornea" },
    ];
    expect(await store.add({ courseId, concepts, at: LATER })).toEqual([iris, cornea]);
    const terms = (await courses.listConcepts([courseId])).map(({ term }) => term);
    expect(terms).toEqual(["Lens", "Ray", "Prism", "Iris", "Cornea"]);
    expect((await read(iris)).position).toBeGreaterThan((await read(prism)).position);
    expect(await read(cornea)).toMatchObject({ sentences, questions, materialId });
  });

  test("what somebody else changed since it was read is not overwritten, and only the latest change is taken back", async () => {
    const { db } = await open();
    const { courseId, lens, read, store } = await openCourse(db);
    const first = await read(lens);
    const one = reword(first);
    expect(await store.edit(one)).toBe(true);
    expect(await store.edit(reword(first))).toBe(false);
    const other = reword(await read(lens), LATER + 1);
    expect(await store.edit(other)).toBe(true);
    expect(await store.undo({ courseId, changeId: one.changeId, at: LATER + 2 })).toBe(false);
    const elsewhere = await addCourse(db);
    const undo = { changeId: other.changeId, at: LATER + 2 };
    expect(await store.undo({ ...undo, courseId: elsewhere })).toBe(false);
    expect(await store.undo({ ...undo, courseId })).toBe(true);
    expect(await store.undo({ courseId, changeId: one.changeId, at: LATER + 3 })).toBe(true);
    expect(await read(lens)).toEqual(first);
  });

  test("the order is that of all concepts, or it is not changed", async () => {
    const { db } = await open();
    const { courseId, lens, ray, prism, courses, store } = await openCourse(db);
    const other = await addConcept(db, { courseId: await addCourse(db) });
    const listed = async () => (await courses.listTerms([courseId])).map(({ id }) => id);
    expect(await store.order({ courseId, ids: [prism, lens, ray], at: LATER })).toBe(true);
    expect(await listed()).toEqual([prism, lens, ray]);
    for (const ids of [
      [lens, ray],
      [lens, ray, other],
      [lens, lens, ray],
      [lens, ray, prism, other],
    ]) {
      expect(await store.order({ courseId, ids, at: LATER })).toBe(false);
    }
    expect(await listed()).toEqual([prism, lens, ray]);
  });

  async function openLinks() {
    const { db } = await open();
    const course = await openCourse(db);
    const { courseId, lens, ray, courses, store } = course;
    const quotes = { from: "a", to: "b" };
    const about = { fromId: lens, toId: ray, quotes, language: "en", at: LATER } as const;
    const link = (kind: LinkKind, text: string, changeId = nextId()) =>
      store.link({ ...about, kind, text, changeId });
    const linked = (kind: LinkKind, text: string) => {
      const { fromId, toId } = about;
      return [{ fromId, toId, kind, texts: { en: text }, quotes }];
    };
    const undo = (changeId: string) => store.undo({ courseId, changeId, at: LATER + 1 });
    return { ...course, about, link, linked, undo, list: () => courses.listLinks([courseId]) };
  }

  test("two concepts are linked once in a direction, and not linked any more", async () => {
    const { lens, ray, store, about, link, linked, list } = await openLinks();
    expect(await link("needs", "One.")).toBe(true);
    expect(await link("contrasts", "Other.")).toBe(true);
    expect(await list()).toEqual(linked("contrasts", "Other."));
    const none = { ...about, changeId: nextId(), kind: "needs", text: "None." } as const;
    expect(await store.link({ ...none, toId: nextId() })).toBe(false);
    const ends = { changeId: nextId(), at: LATER };
    expect(await store.unlink({ ...ends, fromId: ray, toId: lens })).toBe(false);
    expect(await store.unlink({ ...ends, fromId: lens, toId: ray })).toBe(true);
    expect(await list()).toEqual([]);
  });

  test("each change of a link is taken back, the latest first, and the words stay", async () => {
    const { courseId, lens, ray, store, read, link, linked, undo, list } = await openLinks();
    const before = await read(lens);
    const [first, second, third] = [nextId(), nextId(), nextId()];
    await link("needs", "One.", first);
    await link("contrasts", "Other.", second);
    await store.unlink({ changeId: third, fromId: lens, toId: ray, at: LATER });
    const [fact] = await store.listFacts(courseId);
    expect(fact?.lastChange).toEqual({ id: third, kind: "link", at: LATER });
    expect(await undo(first)).toBe(false);
    expect(await undo(third)).toBe(true);
    expect(await list()).toEqual(linked("contrasts", "Other."));
    expect(await undo(second)).toBe(true);
    expect(await list()).toEqual(linked("needs", "One."));
    expect(await undo(first)).toBe(true);
    expect(await list()).toEqual([]);
    expect(await read(lens)).toEqual(before);
  });

  test("facts of concepts: who knows them, in which languages they are", async () => {
    const { db } = await open();
    const { courseId, lens, ray, store } = await openCourse(db);
    const userId = await addUser(db);
    await addEnrollment(db, { userId, courseId });
    const heard = { userId, timesHeard: 1, timesAsked: 0, createdAt: SINCE, updatedAt: SINCE };
    await db.insert(schema.memories).values({ ...heard, conceptId: lens });
    const facts = await store.listFacts(courseId);
    expect(facts.find(({ conceptId }) => conceptId === lens)).toEqual({
      conceptId: lens,
      languages: ["de"],
      learners: 1,
      lastChange: null,
    });
    expect(facts.find(({ conceptId }) => conceptId === ray)).toMatchObject({
      learners: 0,
      languages: [],
    });
  });

  test("of many changes the last ten can be taken back", async () => {
    const { db } = await open();
    const { lens, read, store } = await openCourse(db);
    for (let at = 0; at < 12; at += 1) await store.edit(reword(await read(lens), LATER + at));
    const kept = await db
      .select()
      .from(schema.conceptChanges)
      .where(eq(schema.conceptChanges.conceptId, lens));
    expect(kept).toHaveLength(10);
  });
}
