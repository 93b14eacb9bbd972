import { createD1CourseStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addConcept,
  addConceptText,
  addCourse,
  addEnrollment,
  addLink,
  addMaterial,
} from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testCourseStore(open: OpenWorld): void {
  testCourses(open);
  testConcepts(open);
}

function testCourses(open: OpenWorld): void {
  test("a course is found by its id or its code, with its teacher and how much it teaches", async () => {
    const { db } = await open();
    const teacherId = await addUser(db, { name: "Grace" });
    const id = await addCourse(db, { teacherId, joinCode: "ABC" });
    await addConcept(db, { courseId: id });
    await addConcept(db, { courseId: id });
    const courses = createD1CourseStore(db);
    const known = {
      id,
      title: "Optics",
      description: "Light.",
      level: "beginner",
      language: "en",
      teacherId,
      teacherName: "Grace",
      teacherIds: [teacherId],
      joinCode: "ABC",
      isJoinOpen: true,
      isListed: true,
      archivedAt: null,
      conceptCount: 2,
    };
    expect(await courses.find(id)).toEqual(known);
    expect(await courses.findByCode("ABC")).toEqual({ ...known, isEnrolled: false });
    await addEnrollment(db, { userId: teacherId, courseId: id });
    expect(await courses.findByCode("ABC", teacherId)).toEqual({ ...known, isEnrolled: true });
    expect(await courses.find("none")).toBeNull();
    expect(await courses.findByCode("none")).toBeNull();
  });

  test("many are enrolled at once and taken out again, each counted once", async () => {
    const { db } = await open();
    const [first, second, other] = [await addUser(db), await addUser(db), await addUser(db)];
    const courseId = await addCourse(db, { teacherId: other });
    await addEnrollment(db, { userId: first, courseId });
    const courses = createD1CourseStore(db);
    const enrollments = [first, second, "nobody"].map((userId) => ({ id: nextId(), userId }));
    expect(await courses.enrollMany({ courseId, enrollments, at: SINCE })).toEqual([second]);
    expect((await courses.findFor(second, courseId))?.isEnrolled).toBe(true);
    const removed = await courses.leaveMany(courseId, [first, second, other]);
    expect(removed.toSorted()).toEqual([first, second].toSorted());
    expect(await courses.leaveMany(courseId, [first])).toEqual([]);
  });

  test("people see listed courses, those they teach and those they are in, by title", async () => {
    const { db } = await open();
    const [userId, teacherId] = [await addUser(db), await addUser(db)];
    const hidden = { teacherId, isListed: false };
    await addCourse(db, { teacherId, title: "C listed" });
    await addCourse(db, { teacherId: userId, title: "B taught", isListed: false });
    await addCourse(db, { ...hidden, title: "Hidden" });
    const joined = await addCourse(db, { ...hidden, title: "A joined" });
    await addEnrollment(db, { userId, courseId: joined });
    const theirs = await addCourse(db, { ...hidden, title: "Theirs" });
    await addEnrollment(db, { userId: teacherId, courseId: theirs });
    const seen = await createD1CourseStore(db).listFor(userId);
    expect(seen.map(({ title, isEnrolled }) => [title, isEnrolled])).toEqual([
      ["A joined", true],
      ["B taught", false],
      ["C listed", false],
    ]);
  });

  test("who joins twice is in once, in the order of joining, and out after leaving", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const [first, second] = [await addCourse(db), await addCourse(db)];
    const courses = createD1CourseStore(db);
    const join = (person: string, courseId: string, at: number) =>
      courses.enroll({ id: nextId(), userId: person, courseId, at });
    await join(userId, second, SINCE);
    await join(userId, first, SINCE + 1);
    await join(userId, second, SINCE + 2);
    await join(other, first, SINCE);
    const listed = async () => (await courses.listEnrolled(userId)).map(({ id }) => id);
    expect(await listed()).toEqual([second, first]);
    const isEnrolled = async (person: string | null) =>
      (await courses.findFor(person, first))?.isEnrolled;
    expect(await isEnrolled(userId)).toBe(true);
    expect(await isEnrolled(null)).toBe(false);
    const { isEnrolled: _, ...course } = (await courses.findFor(userId, first)) ?? {};
    expect(course).toEqual(await courses.find(first));
    expect(await courses.findFor(userId, "none")).toBeNull();
    const conceptId = await addConcept(db, { courseId: first });
    const teaching = await courses.findTeaching(userId, conceptId);
    expect(teaching).toEqual(await courses.findFor(userId, first));
    expect(await courses.findTeaching(null, conceptId)).toMatchObject({ isEnrolled: false });
    expect(await courses.findTeaching(userId, "none")).toBeNull();
    await courses.leave(userId, first);
    await courses.leave(userId, first);
    expect(await isEnrolled(userId)).toBe(false);
    expect(await isEnrolled(other)).toBe(true);
    expect(await listed()).toEqual([second]);
  });

  test("the materials of courses come with the keys of their texts, oldest first", async () => {
    const { db } = await open();
    const [courseId, other] = [await addCourse(db), await addCourse(db)];
    const later = await addMaterial(db, { courseId, createdAt: SINCE + 1 });
    const first = await addMaterial(db, { courseId, title: "First" });
    await addMaterial(db, { courseId: other });
    const listed = await createD1CourseStore(db).listMaterials([courseId, "none"]);
    expect(listed.map(({ id }) => id)).toEqual([first, later]);
    expect(listed[0]).toEqual({
      id: first,
      courseId,
      title: "First",
      textKey: `materials/${first}.txt`,
    });
  });
}

function testConcepts(open: OpenWorld): void {
  test("concepts come by course and position, with their sentences", async () => {
    const { db } = await open();
    const [courseId, other] = [await addCourse(db), await addCourse(db)];
    const second = await addConcept(db, { courseId, position: 2 });
    const first = await addConcept(db, { courseId, position: 1, term: "Ray" });
    await addConcept(db, { courseId: other });
    const concepts = await createD1CourseStore(db).listConcepts([courseId]);
    expect(concepts.map(({ id }) => id)).toEqual([first, second]);
    expect(concepts[0]).toMatchObject({
      courseId,
      term: "Ray",
      spoken: "lenses",
      sentences: [{ part: "definition", text: "A lens bends light.", quote: "bends light" }],
      questions: [{ kind: "recall", answer: "It bends light.", keyTerms: ["light"] }],
    });
    const courses = createD1CourseStore(db);
    expect(await courses.findConcept(concepts[0]?.id ?? "")).toEqual(concepts[0]);
    expect(await courses.findConcept("none")).toBeNull();
    expect(await createD1CourseStore(db).listTerms([courseId, "none"])).toEqual([
      { id: first, courseId, term: "Ray" },
      { id: second, courseId, term: "Lens" },
    ]);
    const many = Array.from({ length: 150 }, (_, index) => `none ${index}`);
    expect(await createD1CourseStore(db).listConcepts([...many, courseId])).toHaveLength(2);
  });

  test("links are those from concepts of the courses, wherever they lead", async () => {
    const { db } = await open();
    const [own, other] = [await addCourse(db), await addCourse(db)];
    const [lens, ray] = [
      await addConcept(db, { courseId: own }),
      await addConcept(db, { courseId: own }),
    ];
    const wave = await addConcept(db, { courseId: other });
    await addLink(db, { fromId: lens, toId: ray, kind: "needs" });
    await addLink(db, { fromId: lens, toId: wave });
    await addLink(db, { fromId: wave, toId: lens });
    const links = await createD1CourseStore(db).listLinks([own]);
    expect(new Set(links.map(({ toId }) => toId))).toEqual(new Set([ray, wave]));
    expect(links.find(({ toId }) => toId === ray)).toEqual({
      fromId: lens,
      toId: ray,
      kind: "needs",
      texts: { en: "A lens bends a ray." },
      quotes: { from: "a lens", to: "a ray" },
    });
  });

  test("a concept can be taught in the language of its course and those it was translated into", async () => {
    const { db } = await open();
    const courseId = await addCourse(db, { language: "en" });
    const whole = await addConcept(db, { courseId });
    const half = await addConcept(db, { courseId });
    const bare = await addConcept(db, { courseId });
    for (const language of ["de", "fr"] as const)
      await addConceptText(db, { conceptId: whole, language });
    await addConceptText(db, { conceptId: half, language: "de" });
    const courses = createD1CourseStore(db);
    const list = async (...languages: ("en" | "de" | "fr")[]) =>
      new Set(await courses.listTranslated([courseId], languages));
    expect(await list("en")).toEqual(new Set([whole, half, bare]));
    expect(await list("en", "de")).toEqual(new Set([whole, half]));
    expect(await list("fr", "de")).toEqual(new Set([whole]));
  });

  test("texts come for the concepts and languages that are asked for", async () => {
    const { db } = await open();
    const courseId = await addCourse(db);
    const [first, second] = [
      await addConcept(db, { courseId }),
      await addConcept(db, { courseId }),
    ];
    await addConceptText(db, { conceptId: first, language: "de" });
    await addConceptText(db, { conceptId: first, language: "fr" });
    await addConceptText(db, { conceptId: second, language: "de" });
    const texts = await createD1CourseStore(db).listConceptTexts([first], ["de", "en"]);
    expect(texts).toEqual([
      {
        conceptId: first,
        language: "de",
        term: "Linse",
        spoken: "Linsen",
        sentences: ["Eine Linse bricht das Licht."],
        questions: [
          {
            kind: "recall",
            question: "Was tut sie?",
            answer: "Sie bricht das Licht.",
            accepted: [],
            keyTerms: ["Licht"],
            choices: [],
          },
        ],
      },
    ]);
  });
}
