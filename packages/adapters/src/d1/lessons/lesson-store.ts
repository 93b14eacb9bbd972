import {
  type KeptLesson,
  type Lesson,
  type LessonStore,
  type StoredLessonText,
  upgradeLessonText,
} from "@learnlab/domain";
import { and, eq, isNull, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { lessons, lessonTexts } from "./schema.ts";

export function createD1LessonStore(db: Database): LessonStore {
  return {
    find: ({ conceptIds, level }) =>
      selectNewest(
        db,
        and(
          sql`${lessons.conceptId} in (select value from json_each(${JSON.stringify(conceptIds)}))`,
          eq(lessons.level, level),
        ),
      ),

    async save({ ids, at, translationOf, ...lesson }) {
      if (translationOf !== undefined) {
        await runBatch(db, addTranslation({ ids, at, lesson, lessonId: translationOf }));
        const [standing] = await selectNewest(db, eq(lessons.id, translationOf));
        return standing ?? null;
      }
      await runBatch(db, addLesson({ ids, at, lesson }));
      const { conceptId, level, variant } = lesson;
      const [standing] = await selectNewest(
        db,
        and(
          eq(lessons.conceptId, conceptId),
          eq(lessons.level, level),
          eq(lessons.variant, variant),
        ),
      );
      return standing ?? null;
    },
  };
}

interface Added {
  /** The ids of the lesson and of each of its texts. */
  ids: string[];
  at: number;
  lesson: Lesson;
}

// A version is never changed, only withdrawn: while it stands, the translated words are its own.
function addTranslation({ ids, at, lesson, lessonId }: Added & { lessonId: string }) {
  return lesson.texts.map(
    (text, index) => sql`
      insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
      select ${ids[index + 1] ?? ""}, id, ${text.language}, ${JSON.stringify(text)}, ${at}, ${at}
      from lessons where id = ${lessonId} and withdrawn_at is null
      on conflict do nothing`,
  );
}

// The second writer finds the row taken. It adds languages only if it wrote each of the texts
// that exist: sentences of two writers would not align.
function addLesson({ ids, at, lesson }: Added) {
  const [lessonId = "", ...textIds] = ids;
  const { conceptId, level, variant, writer, model, promptVersion } = lesson;
  const bodies = JSON.stringify(lesson.texts.map((text) => JSON.stringify(text)));
  const isLesson = sql`concept_id = ${conceptId} and level = ${level} and variant = ${variant}
    and withdrawn_at is null`;
  const standing = sql`select 1 from lesson_texts as standing
    where standing.lesson_id = lessons.id and standing.body`;
  return [
    sql`insert into lessons (id, concept_id, level, variant, version, writer, model,
        prompt_version, created_at, updated_at)
      select ${lessonId}, ${conceptId}, ${level}, ${variant}, (
          select coalesce(max(version), 0) + 1 from lessons
          where concept_id = ${conceptId} and level = ${level} and variant = ${variant}),
        ${writer}, ${model}, ${promptVersion}, ${at}, ${at}
      where not exists (select 1 from lessons where ${isLesson})
      on conflict do nothing`,
    ...lesson.texts.map(
      (text, index) => sql`
      insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
      select ${textIds[index] ?? ""}, id, ${text.language}, ${JSON.stringify(text)}, ${at}, ${at}
      from lessons where ${isLesson} and (id = ${lessonId} or (
        exists (${standing} in (select value from json_each(${bodies})))
        and not exists (${standing} not in (select value from json_each(${bodies})))))
      order by version desc limit 1
      on conflict do nothing`,
    ),
  ];
}

async function selectNewest(
  db: Database,
  condition: ReturnType<typeof and>,
): Promise<KeptLesson[]> {
  const rows = await db
    .select({ lesson: lessons, body: lessonTexts.body })
    .from(lessons)
    .innerJoin(lessonTexts, eq(lessonTexts.lessonId, lessons.id))
    .where(and(condition, isNull(lessons.withdrawnAt)))
    .orderBy(sql`${lessons.version} desc`, lessonTexts.createdAt, lessonTexts.id);
  const found = [...Map.groupBy(rows, ({ lesson }) => lesson.id).values()].flatMap(toLesson);
  const newest = Map.groupBy(found, ({ conceptId, variant }) => `${conceptId} ${variant}`);
  return [...newest.values()].flatMap((versions) => versions.slice(0, 1));
}

function toLesson(
  rows: { lesson: typeof lessons.$inferSelect; body: StoredLessonText }[],
): KeptLesson[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { id, conceptId, level, variant, writer, model, promptVersion } = first.lesson;
  return [
    {
      id,
      conceptId,
      level,
      variant,
      writer,
      model,
      promptVersion,
      texts: rows.map(({ body }) => upgradeLessonText(body, writer)),
    },
  ];
}
