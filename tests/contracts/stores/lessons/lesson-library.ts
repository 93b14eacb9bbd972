import { createD1LessonLibrary, createD1LessonStore, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { lessonIds, newLesson, writeLessonText } from "../../../support/rows/lessons.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

/** A course with a lesson of one concept. */
async function openLibrary(open: OpenWorld) {
  const { db } = await open();
  const courseId = await addCourse(db);
  const conceptId = await addConcept(db, { courseId, position: 2 });
  const ids = lessonIds(1);
  await createD1LessonStore(db).save({ ...newLesson(conceptId), ids, at: SINCE });
  const [lessonId = ""] = ids;
  return { db, courseId, conceptId, lessonId, library: createD1LessonLibrary(db) };
}

export function testLessonLibrary(open: OpenWorld): void {
  test("a lesson is found with its course, version and writer", async () => {
    const { library, courseId, conceptId, lessonId } = await openLibrary(open);
    const known = {
      ...newLesson(conceptId),
      id: lessonId,
      courseId,
      version: 1,
      editedBy: null,
      createdAt: SINCE,
    };
    expect(await library.find(lessonId)).toEqual(known);
    const asked = { conceptId, level: "beginner", variant: "teach" } as const;
    expect(await library.findStanding(asked)).toEqual(known);
    expect(await library.find("none")).toBeNull();
    expect(await library.findStanding({ ...asked, variant: "quick" })).toBeNull();
    expect(await library.findStanding({ ...asked, level: "advanced" })).toBeNull();
  });

  test("those of a course are listed by concept and level, without what was withdrawn", async () => {
    const { db, library, courseId, lessonId } = await openLibrary(open);
    const first = await addConcept(db, { courseId, position: 1 });
    const store = createD1LessonStore(db);
    const [beginner, advanced, withdrawn] = [lessonIds(1), lessonIds(1), lessonIds(1)];
    await store.save({ ...newLesson(first), ids: beginner, at: SINCE });
    await store.save({ ...newLesson(first), level: "advanced", ids: advanced, at: SINCE });
    await store.save({ ...newLesson(first), variant: "quick", ids: withdrawn, at: SINCE });
    await library.withdraw({ lessonId: withdrawn[0] ?? "", at: SINCE });
    expect((await library.list(courseId)).map(({ id }) => id)).toEqual([
      advanced[0],
      beginner[0],
      lessonId,
    ]);
    expect(await library.list(await addCourse(db))).toEqual([]);
  });

  test("the next version takes the place of the one before, whole", async () => {
    const { db, library, conceptId, lessonId } = await openLibrary(open);
    const editedBy = await addUser(db);
    const next = newLesson(conceptId, [writeLessonText("en", "New"), writeLessonText("de")]);
    const ids = lessonIds(2);
    const change = { lessonId, next, ids, editedBy, at: SINCE + 1 };
    expect(await library.replace(change)).toBe(true);
    expect(await library.find(lessonId)).toBeNull();
    const standing = { conceptId, level: "beginner", variant: "teach" } as const;
    expect(await library.findStanding(standing)).toEqual({
      ...next,
      id: ids[0],
      courseId: expect.any(String),
      version: 2,
      editedBy,
      createdAt: SINCE + 1,
    });
  });

  test("versions are counted for each level and variant of a concept", async () => {
    const { db, library, conceptId, lessonId } = await openLibrary(open);
    let standing = lessonId;
    for (const said of ["Two", "Three"]) {
      const ids = lessonIds(1);
      const next = newLesson(conceptId, [writeLessonText("en", said)]);
      await library.replace({ lessonId: standing, next, ids, editedBy: null, at: SINCE });
      standing = ids[0] ?? "";
    }
    for (const kind of [{ level: "advanced" as const }, { variant: "quick" as const }]) {
      const [first, second] = [lessonIds(1), lessonIds(1)];
      const lesson = { ...newLesson(conceptId), ...kind };
      await createD1LessonStore(db).save({ ...lesson, ids: first, at: SINCE });
      const change = { lessonId: first[0] ?? "", next: lesson, ids: second };
      await library.replace({ ...change, editedBy: null, at: SINCE });
      expect(await library.find(second[0] ?? "")).toMatchObject({ ...kind, version: 2 });
    }
    expect(await library.find(standing)).toMatchObject({ version: 3 });
  });

  test("of two who edit at once one is kept, and the other writes nothing", async () => {
    const { db, library, conceptId, lessonId } = await openLibrary(open);
    const replace = (said: string) => {
      const next = newLesson(conceptId, [writeLessonText("en", said)]);
      return library.replace({ lessonId, next, ids: lessonIds(1), editedBy: null, at: SINCE });
    };
    const kept = await Promise.all([replace("One"), replace("Two")]);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await db.select().from(schema.lessons)).toHaveLength(2);
    expect(await db.select().from(schema.lessonTexts)).toHaveLength(2);
  });

  test("a lesson is withdrawn once", async () => {
    const { library, lessonId } = await openLibrary(open);
    expect(await library.withdraw({ lessonId, at: SINCE })).toBe(true);
    expect(await library.withdraw({ lessonId, at: SINCE })).toBe(false);
    expect(await library.find(lessonId)).toBeNull();
  });

  test("what was withdrawn stands again, once", async () => {
    const { library, lessonId } = await openLibrary(open);
    expect(await library.findVersion("none")).toBeNull();
    expect(await library.restore({ lessonId, at: SINCE })).toBe(false);
    await library.withdraw({ lessonId, at: SINCE });
    expect(await library.findVersion(lessonId)).toMatchObject({ id: lessonId, version: 1 });
    expect(await library.restore({ lessonId, at: SINCE + 1 })).toBe(true);
    expect(await library.restore({ lessonId, at: SINCE + 1 })).toBe(false);
    expect(await library.find(lessonId)).toMatchObject({ id: lessonId, version: 1 });
  });

  test("a withdrawn lesson stays so if another was written since, also one that is withdrawn too", async () => {
    const { db, library, conceptId, lessonId } = await openLibrary(open);
    await library.withdraw({ lessonId, at: SINCE });
    const next = lessonIds(1);
    await createD1LessonStore(db).save({ ...newLesson(conceptId), ids: next, at: SINCE });
    expect(await library.restore({ lessonId, at: SINCE + 1 })).toBe(false);
    await library.withdraw({ lessonId: next[0] ?? "", at: SINCE + 1 });
    expect(await library.restore({ lessonId, at: SINCE + 2 })).toBe(false);
    expect(await library.restore({ lessonId: next[0] ?? "", at: SINCE + 2 })).toBe(true);
  });

  test("what a change of its concept withdrew, or what was withdrawn before one, stays so", async () => {
    const { db, library, courseId, conceptId, lessonId } = await openLibrary(open);
    await library.withdraw({ lessonId, at: SINCE });
    const at = { createdAt: SINCE, updatedAt: SINCE };
    const change = { id: nextId(), courseId, conceptId, kind: "edit", before: {}, ...at } as const;
    await db.insert(schema.conceptChanges).values(change);
    expect(await library.restore({ lessonId, at: SINCE + 1 })).toBe(false);
  });
}
