import type { Concept, ConceptText, CourseStore } from "@learnlab/domain";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { courseColumns, isEnrolled, isTaughtBy, toCourse, toSeenCourse } from "./course-columns.ts";
import { createEnrollments } from "./enrollments.ts";
import {
  conceptLinks,
  conceptMerges,
  concepts,
  conceptTexts,
  courses,
  enrollments,
  materials,
} from "./schema.ts";

/** One parameter for any number of ids, because D1 takes at most a hundred parameters. */
function isOneOf(
  column:
    | typeof concepts.id
    | typeof concepts.courseId
    | typeof conceptMerges.fromId
    | typeof conceptTexts.conceptId
    | typeof conceptTexts.language
    | typeof materials.courseId,
  values: string[],
) {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

export function createD1CourseStore(db: Database): CourseStore {
  const selectCourses = (userId: string | null) =>
    db
      .select({ ...courseColumns, isEnrolled: isEnrolled(userId) })
      .from(courses)
      .innerJoin(users, eq(users.id, courses.teacherId));

  return {
    async find(courseId) {
      const [row] = await db
        .select(courseColumns)
        .from(courses)
        .innerJoin(users, eq(users.id, courses.teacherId))
        .where(eq(courses.id, courseId));
      return row === undefined ? null : toCourse(row);
    },

    async findByCode(joinCode, userId) {
      const [row] = await selectCourses(userId ?? null).where(eq(courses.joinCode, joinCode));
      return row === undefined ? null : toSeenCourse(row);
    },

    async findFor(userId, courseId) {
      const [row] = await selectCourses(userId).where(eq(courses.id, courseId));
      return row === undefined ? null : toSeenCourse(row);
    },

    async findTeaching(userId, conceptId) {
      const ofConcept = sql`(select course_id from concepts where id = ${conceptId})`;
      const [row] = await selectCourses(userId).where(sql`${courses.id} = ${ofConcept}`);
      return row === undefined ? null : toSeenCourse(row);
    },

    async listFor(userId) {
      const isOffered = sql`${courses.isListed} = 1 and ${courses.isJoinOpen} = 1
        and ${courses.archivedAt} is null`;
      const rows = await selectCourses(userId)
        .where(sql`(${isOffered}) or ${isTaughtBy(userId)} or ${isEnrolled(userId)} = 1`)
        .orderBy(asc(courses.title));
      return rows.map(toSeenCourse);
    },

    async listEnrolled(userId) {
      const rows = await db
        .select(courseColumns)
        .from(courses)
        .innerJoin(users, eq(users.id, courses.teacherId))
        .innerJoin(enrollments, eq(enrollments.courseId, courses.id))
        .where(and(eq(enrollments.userId, userId), isNull(courses.archivedAt)))
        .orderBy(asc(enrollments.createdAt), asc(enrollments.id));
      return rows.map(toCourse);
    },

    ...createEnrollments(db),

    async listConcepts(courseIds) {
      const rows = await db
        .select()
        .from(concepts)
        .where(isOneOf(concepts.courseId, courseIds))
        .orderBy(asc(concepts.courseId), asc(concepts.position));
      return rows.map(toConcept);
    },

    findConcept: (conceptId) => findConcept(db, conceptId),

    async listMerged(conceptIds) {
      const { fromId, intoId } = conceptMerges;
      return db.select({ fromId, intoId }).from(conceptMerges).where(isOneOf(fromId, conceptIds));
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

    listMaterials: (courseIds) => listMaterials(db, courseIds),
  };
}

async function findConcept(db: Database, conceptId: string): Promise<Concept | null> {
  const [row] = await db.select().from(concepts).where(eq(concepts.id, conceptId));
  return row === undefined ? null : toConcept(row);
}

function listMaterials(db: Database, courseIds: string[]) {
  return db
    .select({
      id: materials.id,
      courseId: materials.courseId,
      title: materials.title,
      textKey: materials.textKey,
    })
    .from(materials)
    .where(and(isOneOf(materials.courseId, courseIds), isNull(materials.removedAt)))
    .orderBy(asc(materials.createdAt));
}

function toConcept(row: typeof concepts.$inferSelect): Concept {
  const { id, courseId, materialId, position, term, spoken, sentences, questions, lostQuotes } =
    row;
  return { id, courseId, materialId, position, term, spoken, sentences, questions, lostQuotes };
}

function toConceptText(row: typeof conceptTexts.$inferSelect): ConceptText {
  const { conceptId, language, term, spoken, sentences, questions } = row;
  return { conceptId, language, term, spoken, sentences, questions };
}
