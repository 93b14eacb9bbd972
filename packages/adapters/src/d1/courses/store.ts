import type { Concept, ConceptText, Course, CourseStore } from "@learnlab/domain";
import { and, asc, eq, or, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { conceptLinks, concepts, conceptTexts, courses, enrollments, materials } from "./schema.ts";

const courseColumns = {
  id: courses.id,
  title: courses.title,
  description: courses.description,
  level: courses.level,
  language: courses.language,
  teacherId: courses.teacherId,
  teacherName: users.name,
  joinCode: courses.joinCode,
  isListed: courses.isListed,
  conceptCount: sql<number>`(select count(*) from concepts where concepts.course_id = ${courses.id})`,
};

/** One parameter for any number of ids: D1 takes a hundred parameters at most. */
function isOneOf(
  column:
    | typeof concepts.id
    | typeof concepts.courseId
    | typeof conceptTexts.conceptId
    | typeof conceptTexts.language
    | typeof materials.courseId,
  values: string[],
) {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

function isEnrolled(userId: string | null) {
  return sql<number>`exists (select 1 from enrollments
    where enrollments.course_id = ${courses.id} and enrollments.user_id = ${userId})`;
}

export function createD1CourseStore(db: Database): CourseStore {
  const selectCourses = () =>
    db.select(courseColumns).from(courses).innerJoin(users, eq(users.id, courses.teacherId));

  return {
    async find(courseId) {
      const [row] = await selectCourses().where(eq(courses.id, courseId));
      return row === undefined ? null : toCourse(row);
    },

    async findByCode(joinCode) {
      const [row] = await selectCourses().where(eq(courses.joinCode, joinCode));
      return row === undefined ? null : toCourse(row);
    },

    async findFor(userId, courseId) {
      const [row] = await db
        .select({ ...courseColumns, isEnrolled: isEnrolled(userId) })
        .from(courses)
        .innerJoin(users, eq(users.id, courses.teacherId))
        .where(eq(courses.id, courseId));
      return row === undefined ? null : { ...toCourse(row), isEnrolled: row.isEnrolled === 1 };
    },

    async listFor(userId) {
      const enrolled = isEnrolled(userId);
      const rows = await db
        .select({ ...courseColumns, isEnrolled: enrolled })
        .from(courses)
        .innerJoin(users, eq(users.id, courses.teacherId))
        .where(or(eq(courses.isListed, true), eq(courses.teacherId, userId), sql`${enrolled} = 1`))
        .orderBy(asc(courses.title));
      return rows.map((row) => ({ ...toCourse(row), isEnrolled: row.isEnrolled === 1 }));
    },

    async listEnrolled(userId) {
      const rows = await selectCourses()
        .innerJoin(enrollments, eq(enrollments.courseId, courses.id))
        .where(eq(enrollments.userId, userId))
        .orderBy(asc(enrollments.createdAt), asc(enrollments.id));
      return rows.map(toCourse);
    },

    async enroll({ id, userId, courseId, at }) {
      await db
        .insert(enrollments)
        .values({ id, userId, courseId, createdAt: at, updatedAt: at })
        .onConflictDoNothing();
    },

    async leave(userId, courseId) {
      await db
        .delete(enrollments)
        .where(and(eq(enrollments.userId, userId), eq(enrollments.courseId, courseId)));
    },

    async listConcepts(courseIds) {
      const rows = await db
        .select()
        .from(concepts)
        .where(isOneOf(concepts.courseId, courseIds))
        .orderBy(asc(concepts.courseId), asc(concepts.position));
      return rows.map(toConcept);
    },

    async listTerms(courseIds) {
      return db
        .select({ id: concepts.id, courseId: concepts.courseId, term: concepts.term })
        .from(concepts)
        .where(isOneOf(concepts.courseId, courseIds))
        .orderBy(asc(concepts.courseId), asc(concepts.position));
    },

    async listTranslated(courseIds, languages) {
      const rows = await db.all<{ id: string }>(sql`
        select concepts.id from concepts join courses on courses.id = concepts.course_id
        where concepts.course_id in (select value from json_each(${JSON.stringify(courseIds)}))
          and not exists (
            select 1 from json_each(${JSON.stringify(languages)}) as wanted
            where wanted.value <> courses.language and not exists (
              select 1 from concept_texts where concept_texts.concept_id = concepts.id
                and concept_texts.language = wanted.value))`);
      return rows.map(({ id }) => id);
    },

    async listConceptTexts(conceptIds, languages) {
      const rows = await db
        .select()
        .from(conceptTexts)
        .where(
          and(
            isOneOf(conceptTexts.conceptId, conceptIds),
            isOneOf(conceptTexts.language, languages),
          ),
        );
      return rows.map(toConceptText);
    },

    async listLinks(courseIds) {
      const { fromId, toId, kind, texts, quotes } = conceptLinks;
      return db
        .select({ fromId, toId, kind, texts, quotes })
        .from(conceptLinks)
        .innerJoin(concepts, eq(concepts.id, fromId))
        .where(isOneOf(concepts.courseId, courseIds));
    },

    async listMaterials(courseIds) {
      return db
        .select({
          id: materials.id,
          courseId: materials.courseId,
          title: materials.title,
          textKey: materials.textKey,
        })
        .from(materials)
        .where(isOneOf(materials.courseId, courseIds))
        .orderBy(asc(materials.createdAt));
    },
  };
}

function toCourse(row: Course): Course {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    level: row.level,
    language: row.language,
    teacherId: row.teacherId,
    teacherName: row.teacherName,
    joinCode: row.joinCode,
    isListed: row.isListed,
    conceptCount: row.conceptCount,
  };
}

function toConcept(row: typeof concepts.$inferSelect): Concept {
  const { id, courseId, materialId, position, term, spoken, sentences, questions } = row;
  return { id, courseId, materialId, position, term, spoken, sentences, questions };
}

function toConceptText(row: typeof conceptTexts.$inferSelect): ConceptText {
  const { conceptId, language, term, spoken, sentences, questions } = row;
  return { conceptId, language, term, spoken, sentences, questions };
}
