import {
  type LessonLibrary,
  type LibraryLesson,
  type StoredLessonText,
  upgradeLessonText,
} from "@learnlab/domain";
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";

import { concepts } from "../courses/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { lessons, lessonTexts } from "./schema.ts";

export function createD1LessonLibrary(db: Database): LessonLibrary {
  return {
    list: (courseId) => select(db, and(eq(concepts.courseId, courseId), STANDS)),

    async find(lessonId) {
      const [lesson] = await select(db, and(eq(lessons.id, lessonId), STANDS));
      return lesson ?? null;
    },

    async findVersion(lessonId) {
      const [lesson] = await select(db, eq(lessons.id, lessonId));
      return lesson ?? null;
    },

    async findStanding({ conceptId, level, variant }) {
      const [lesson] = await select(
        db,
        and(
          eq(lessons.conceptId, conceptId),
          eq(lessons.level, level),
          eq(lessons.variant, variant),
          STANDS,
        ),
      );
      return lesson ?? null;
    },

    // Withdraws the old version last: the statements before it check that it stands.
    async replace({ lessonId, next, ids, editedBy, at }) {
      const [nextId = "", ...textIds] = ids;
      const stands = sql`exists (
        select 1 from lessons where id = ${lessonId} and withdrawn_at is null)`;
      const { conceptId, level, variant, writer, model, promptVersion } = next;
      const results = await runBatch(db, [
        sql`insert into lessons (id, concept_id, level, variant, version, writer, model,
            prompt_version, edited_by, created_at, updated_at)
          select ${nextId}, ${conceptId}, ${level}, ${variant}, (
              select max(version) + 1 from lessons
              where concept_id = ${conceptId} and level = ${level} and variant = ${variant}),
            ${writer}, ${model}, ${promptVersion}, ${editedBy}, ${at}, ${at}
          where ${stands}`,
        ...next.texts.map(
          (text, index) => sql`
          insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
          select ${textIds[index] ?? ""}, ${nextId}, ${text.language}, ${JSON.stringify(text)},
            ${at}, ${at}
          where ${stands}`,
        ),
        sql`update lessons set withdrawn_at = ${at}, updated_at = ${at}
          where id = ${lessonId} and withdrawn_at is null returning id`,
      ]);
      return results.at(-1)?.length === 1;
    },

    async withdraw({ lessonId, at }) {
      const rows = await db
        .update(lessons)
        .set({ withdrawnAt: at, updatedAt: at })
        .where(and(eq(lessons.id, lessonId), isNull(lessons.withdrawnAt)))
        .returning({ id: lessons.id });
      return rows.length === 1;
    },

    restore: (change) => restore(db, change),
  };
}

/** What a change of the concept withdrew is brought back by taking that change back, and not here. */
async function restore(
  db: Database,
  { lessonId, at }: { lessonId: string; at: number },
): Promise<boolean> {
  const rows = await db
    .update(lessons)
    .set({ withdrawnAt: null, updatedAt: at })
    .where(
      and(
        eq(lessons.id, lessonId),
        isNotNull(lessons.withdrawnAt),
        sql`not exists (select 1 from lessons as newer
          where newer.concept_id = ${lessons.conceptId} and newer.level = ${lessons.level}
            and newer.variant = ${lessons.variant} and newer.version > ${lessons.version})`,
        sql`not exists (select 1 from concept_changes
          where concept_changes.concept_id = ${lessons.conceptId}
            and concept_changes.created_at >= ${lessons.withdrawnAt})`,
      ),
    )
    .returning({ id: lessons.id });
  return rows.length === 1;
}

const STANDS = isNull(lessons.withdrawnAt);

async function select(db: Database, condition: SQL | undefined): Promise<LibraryLesson[]> {
  const rows = await db
    .select({ lesson: lessons, courseId: concepts.courseId, body: lessonTexts.body })
    .from(lessons)
    .innerJoin(concepts, eq(concepts.id, lessons.conceptId))
    .innerJoin(lessonTexts, eq(lessonTexts.lessonId, lessons.id))
    .where(condition)
    .orderBy(
      concepts.position,
      lessons.level,
      lessons.variant,
      lessonTexts.createdAt,
      lessonTexts.id,
    );
  return [...Map.groupBy(rows, ({ lesson }) => lesson.id).values()].flatMap(toLibraryLesson);
}

function toLibraryLesson(
  rows: { lesson: typeof lessons.$inferSelect; courseId: string; body: StoredLessonText }[],
): LibraryLesson[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { id, conceptId, version, writer, model, promptVersion, editedBy, createdAt } =
    first.lesson;
  return [
    {
      id,
      courseId: first.courseId,
      conceptId,
      level: first.lesson.level,
      variant: first.lesson.variant,
      version,
      writer,
      model,
      promptVersion,
      editedBy,
      createdAt,
      texts: rows.map(({ body }) => upgradeLessonText(body, writer)),
    },
  ];
}
