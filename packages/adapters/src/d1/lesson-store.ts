import type { Lesson, LessonStore, LessonText } from "@learnlab/domain";
import { and, eq, isNull, sql } from "drizzle-orm";

import { type Database, runBatch } from "./database.ts";
import { lessons, lessonTexts } from "./schema/index.ts";
import { trustColumn } from "./trusted-json.ts";

const TEACH = { variant: "teach", version: 1 };

export function createD1LessonStore(db: Database): LessonStore {
  return {
    async find({ conceptIds, level }) {
      const rows = await db
        .select({ lesson: lessons, body: lessonTexts.body })
        .from(lessons)
        .innerJoin(lessonTexts, eq(lessonTexts.lessonId, lessons.id))
        .where(
          and(
            sql`${lessons.conceptId} in (select value from json_each(${JSON.stringify(conceptIds)}))`,
            eq(lessons.level, level),
            eq(lessons.variant, TEACH.variant),
            eq(lessons.version, TEACH.version),
            isNull(lessons.withdrawnAt),
          ),
        )
        .orderBy(lessonTexts.createdAt, lessonTexts.id);
      return [...Map.groupBy(rows, ({ lesson }) => lesson.id).values()].flatMap(toLesson);
    },

    // Whoever comes second finds the row and its texts taken, and adds only languages that lack.
    async save({ ids, at, ...lesson }) {
      const [lessonId = "", ...textIds] = ids;
      const { conceptId, level, writer, model } = lesson;
      const isLesson = sql`concept_id = ${conceptId} and level = ${level}
        and variant = ${TEACH.variant} and version = ${TEACH.version}`;
      await runBatch(db, [
        sql`insert into lessons
            (id, concept_id, level, variant, version, writer, model, created_at, updated_at)
          values (${lessonId}, ${conceptId}, ${level}, ${TEACH.variant}, ${TEACH.version}, ${writer},
            ${model}, ${at}, ${at})
          on conflict do nothing`,
        ...lesson.texts.map(
          (text, index) => sql`
          insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
          select ${textIds[index] ?? ""}, id, ${text.language}, ${JSON.stringify(text)}, ${at}, ${at}
          from lessons where ${isLesson}
          on conflict do nothing`,
        ),
      ]);
    },
  };
}

function toLesson(rows: { lesson: typeof lessons.$inferSelect; body: unknown }[]): Lesson[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { conceptId, level, writer, model } = first.lesson;
  return [
    {
      conceptId,
      level: trustColumn<Lesson["level"]>(level),
      writer,
      model,
      texts: rows.map(({ body }) => trustColumn<LessonText>(body)),
    },
  ];
}
