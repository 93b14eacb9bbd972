import { createD1CourseStore, createD1TaughtCourseStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const facts = {
  title: "Optics",
  description: "Light.",
  level: "beginner",
  language: "en",
  isListed: false,
} as const;

export function testTaughtCourseStore(open: OpenWorld): void {
  test("a course is made, and found by its code; what is said of it changes", async () => {
    const { db } = await open();
    const teacherId = await addUser(db, { name: "Grace", role: "teacher" });
    const [taught, courses] = [createD1TaughtCourseStore(db), createD1CourseStore(db)];
    const id = nextId();
    await taught.create({ ...facts, id, teacherId, joinCode: "CODE", at: SINCE });
    expect(await courses.findByCode("CODE")).toMatchObject({
      ...facts,
      id,
      teacherIds: [teacherId],
      isJoinOpen: true,
      archivedAt: null,
      isEnrolled: false,
    });
    const change = { ...facts, title: "Waves", language: "de", isListed: true } as const;
    expect(await taught.save({ ...change, courseId: id, at: SINCE })).toBe(true);
    await taught.setJoinCode({ courseId: id, joinCode: "OTHER", at: SINCE });
    expect(await courses.find(id)).toMatchObject({ ...change, joinCode: "OTHER" });
    expect(await courses.findByCode("CODE")).toBeNull();
  });

  test("the language stays once there are concepts; all else may change", async () => {
    const { db } = await open();
    const courseId = await addCourse(db, { language: "en" });
    await addConcept(db, { courseId });
    const taught = createD1TaughtCourseStore(db);
    const other = { ...facts, title: "Wellen", courseId, at: SINCE };
    expect(await taught.save({ ...other, language: "de" })).toBe(false);
    expect(await createD1CourseStore(db).find(courseId)).toMatchObject({ title: "Optics" });
    expect(await taught.save(other)).toBe(true);
    expect(await createD1CourseStore(db).find(courseId)).toMatchObject({ title: "Wellen" });
  });

  test("an archived or closed course is listed for its own people alone; archived, nothing is made of it", async () => {
    const { db } = await open();
    const [stranger, learner] = [await addUser(db), await addUser(db)];
    const teacherId = await addUser(db, { role: "teacher" });
    const courseId = await addCourse(db, { teacherId });
    await addEnrollment(db, { userId: learner, courseId });
    const [taught, courses] = [createD1TaughtCourseStore(db), createD1CourseStore(db)];
    const seenBy = async (...people: string[]) =>
      Promise.all(people.map(async (userId) => (await courses.listFor(userId)).length));
    const everybody = [stranger, learner, teacherId];
    expect(await seenBy(...everybody)).toEqual([1, 1, 1]);
    await taught.setJoinOpen({ courseId, isOpen: false, at: SINCE });
    expect(await seenBy(...everybody)).toEqual([0, 1, 1]);
    expect(await courses.listEnrolled(learner)).toHaveLength(1);
    await taught.setJoinOpen({ courseId, isOpen: true, at: SINCE });
    await taught.setArchived({ courseId, archivedAt: SINCE, at: SINCE });
    expect(await seenBy(...everybody)).toEqual([0, 1, 1]);
    expect(await courses.listEnrolled(learner)).toEqual([]);
    expect(await courses.findFor(learner, courseId)).toMatchObject({ archivedAt: SINCE });
    await taught.setArchived({ courseId, archivedAt: null, at: SINCE });
    expect(await courses.listEnrolled(learner)).toHaveLength(1);
  });

  test("teachers are added by their address, once; learners and disabled people are not", async () => {
    const { db } = await open();
    const teacherId = await addUser(db, { name: "Grace", role: "teacher", email: "grace@x.test" });
    const [second, admin] = [
      await addUser(db, { name: "Omar", role: "teacher", email: "omar@x.test" }),
      await addUser(db, { role: "admin", email: "root@x.test" }),
    ];
    await addUser(db, { role: "learner", email: "ada@x.test" });
    await addUser(db, { role: "teacher", email: "gone@x.test", banned: true });
    const courseId = await addCourse(db, { teacherId });
    const taught = createD1TaughtCourseStore(db);
    const add = (email: string, at = SINCE) => taught.addTeacher({ courseId, email, at });
    expect(await add("grace@x.test")).toBe(teacherId);
    expect(await add("omar@x.test")).toBe(second);
    expect(await add("omar@x.test")).toBe(second);
    expect(await add("root@x.test", SINCE + 1)).toBe(admin);
    for (const nobody of ["ada@x.test", "gone@x.test", "none@x.test"]) {
      expect(await add(nobody)).toBeNull();
    }
    expect(await taught.listTeachers(courseId)).toMatchObject([
      { id: teacherId, name: "Grace", email: "grace@x.test" },
      { id: second, name: "Omar" },
      { id: admin },
    ]);
    const courses = createD1CourseStore(db);
    expect((await courses.find(courseId))?.teacherIds.toSorted()).toEqual(
      [teacherId, second, admin].toSorted(),
    );
    expect((await courses.listFor(second)).map(({ id }) => id)).toEqual([courseId]);
  });

  test("who leaves is followed by whoever taught it longest; the last one stays", async () => {
    const { db } = await open();
    const [first, second, third] = [
      await addUser(db, { role: "teacher", email: "one@x.test" }),
      await addUser(db, { role: "teacher", email: "two@x.test" }),
      await addUser(db, { role: "teacher", email: "three@x.test" }),
    ];
    const courseId = await addCourse(db, { teacherId: first });
    const taught = createD1TaughtCourseStore(db);
    await taught.addTeacher({ courseId, email: "three@x.test", at: SINCE + 2 });
    await taught.addTeacher({ courseId, email: "two@x.test", at: SINCE + 1 });
    const remove = (userId: string) => taught.removeTeacher({ courseId, userId, at: SINCE });
    const listed = async () => (await taught.listTeachers(courseId)).map(({ id }) => id);
    expect(await remove(first)).toBe("removed");
    expect(await listed()).toEqual([second, third]);
    expect(await createD1CourseStore(db).find(courseId)).toMatchObject({ teacherId: second });
    expect(await remove(third)).toBe("removed");
    expect(await remove(third)).toBe("removed");
    expect(await remove(second)).toBe("last");
    expect(await listed()).toEqual([second]);
  });
}
