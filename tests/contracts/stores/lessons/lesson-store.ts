import { createD1LessonLibrary, createD1LessonStore, schema } from "@learnlab/adapters/d1";
import type { LessonText } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { lessonIds, newLesson, writeLessonText } from "../../../support/rows/lessons.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const at = SINCE;
const [english, german, french] = [
  writeLessonText("en"),
  writeLessonText("de"),
  writeLessonText("fr"),
];
const languagesOf = (lesson: { texts: LessonText[] } | null) =>
  lesson?.texts.map(({ language }) => language).toSorted((a, b) => a.localeCompare(b));

export function testLessonStore(open: OpenWorld): void {
  test("a lesson that was kept is found by concept and level, with its words", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const ids = lessonIds(2);
    const lesson = newLesson(conceptId, [english, german]);
    expect(await lessons.save({ ...lesson, ids, at })).toEqual({ ...lesson, id: ids[0] });
    const asked = { conceptIds: [conceptId, "none"], level: "beginner" as const };
    expect(await lessons.find(asked)).toEqual([{ ...lesson, id: ids[0] }]);
    expect(await lessons.find({ ...asked, level: "advanced" })).toEqual([]);
  });

  test("of two writers at once the first one's lesson stands, for both", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const save = (said: string) => {
      const lesson = newLesson(conceptId, [writeLessonText("en", said)]);
      return lessons.save({ ...lesson, ids: lessonIds(1), at });
    };
    const [first, second] = await Promise.all([save("Light"), save("Shade")]);
    expect(first).not.toBeNull();
    expect(second).toEqual(first);
    expect(await db.select().from(schema.lessons)).toHaveLength(1);
    expect(await db.select().from(schema.lessonTexts)).toHaveLength(1);
  });

  test("the second adds its languages where both wrote the very same, and none where they did not", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const save = (...texts: LessonText[]) =>
      lessons.save({ ...newLesson(conceptId, texts), ids: lessonIds(texts.length), at });
    await save(english);
    expect(languagesOf(await save(english, german))).toEqual(["de", "en"]);
    expect(languagesOf(await save(writeLessonText("en", "Shade"), french))).toEqual(["de", "en"]);
    expect(languagesOf(await save(english, french))).toEqual(["de", "en"]);
  });

  test("a translation goes to the lesson that it was made of, while that stands", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const ids = lessonIds(1);
    await lessons.save({ ...newLesson(conceptId), ids, at });
    const [lessonId = ""] = ids;
    const translate = (text: LessonText) => {
      const translation = { ...newLesson(conceptId, [text]), ids: lessonIds(1), at };
      return lessons.save({ ...translation, translationOf: lessonId });
    };
    expect(languagesOf(await translate(german))).toEqual(["de", "en"]);
    const [, again] = [await translate(writeLessonText("de", "Anders")), await translate(german)];
    expect(again?.texts).toContainEqual(german);
    await createD1LessonLibrary(db).withdraw({ lessonId, at });
    expect(await translate(french)).toBeNull();
    expect(await db.select().from(schema.lessonTexts)).toHaveLength(2);
  });

  test("other levels and variants of a concept stand beside each other, each from version 1", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const lesson = newLesson(conceptId);
    const kinds = [
      {},
      { level: "advanced" as const },
      { variant: "quick" as const },
      { conceptId: await addConcept(db, { courseId: await addCourse(db) }) },
    ];
    for (const kind of kinds) {
      const ids = lessonIds(1);
      const saved = await lessons.save({ ...lesson, ...kind, ids, at });
      expect(saved).toEqual({ ...lesson, ...kind, id: ids[0] });
    }
    const versions = (await db.select().from(schema.lessons)).map(({ version }) => version);
    expect(versions).toEqual([1, 1, 1, 1]);
  });

  test("after a lesson was withdrawn the next one is a new version", async () => {
    const { db } = await open();
    const conceptId = await addConcept(db, { courseId: await addCourse(db) });
    const lessons = createD1LessonStore(db);
    const [first, second] = [lessonIds(1), lessonIds(1)];
    await lessons.save({ ...newLesson(conceptId), ids: first, at });
    await createD1LessonLibrary(db).withdraw({ lessonId: first[0] ?? "", at });
    expect(await lessons.find({ conceptIds: [conceptId], level: "beginner" })).toEqual([]);
    const saved = await lessons.save({ ...newLesson(conceptId), ids: second, at });
    expect(saved?.id).toBe(second[0]);
    const versions = await db.select().from(schema.lessons);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  });
}
