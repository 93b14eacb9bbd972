import type { Lesson, LessonStore, LessonText } from "@learnlab/domain";
import { and, eq, isNull, sql } from "drizzle-orm";

import { type Database, runBatch } from "./database.ts";
import { lessons, lessonTexts } from "./schema/index.ts";
import { trustColumn } from "./trusted-json.ts";

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

    // Whoever comes second finds the row taken. It adds languages only to the very text that stands
    // there: sentences of two writings would not align.
    async save({ ids, at, ...lesson }) {
      const [lessonId = "", ...textIds] = ids;
      const { conceptId, level, variant, writer, model, promptVersion } = lesson;
      const bodies = JSON.stringify(lesson.texts.map((text) => JSON.stringify(text)));
      const isLesson = sql`concept_id = ${conceptId} and level = ${level} and variant = ${variant}
        and withdrawn_at is null`;
      await runBatch(db, [
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
          from lessons where ${isLesson} and (id = ${lessonId} or exists (
              select 1 from lesson_texts as standing where standing.lesson_id = lessons.id
                and standing.body in (select value from json_each(${bodies}))))
          order by version desc limit 1
          on conflict do nothing`,
        ),
      ]);
      const stored = await selectNewest(
        db,
        and(
          eq(lessons.conceptId, conceptId),
          eq(lessons.level, level),
          eq(lessons.variant, variant),
        ),
      );
      return stored[0] ?? lesson;
    },
  };
}

async function selectNewest(db: Database, condition: ReturnType<typeof and>): Promise<Lesson[]> {
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

function toLesson(rows: { lesson: typeof lessons.$inferSelect; body: unknown }[]): Lesson[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { conceptId, level, variant, writer, model, promptVersion } = first.lesson;
  return [
    {
      conceptId,
      level: trustColumn<Lesson["level"]>(level),
      variant: trustColumn<Lesson["variant"]>(variant),
      writer,
      model,
      promptVersion,
      texts: rows.map(({ body }) => trustColumn<LessonText>(body)),
    },
  ];
}
