import type { LearningStore } from "@learnlab/domain";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import { concepts } from "../courses/schema.ts";
import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { progress } from "../listening/schema.ts";
import { quizScores } from "./schema.ts";

/** Reads both counts of a course in one call. */
export async function readCourse(
  db: Database,
  { userId, courseId }: Parameters<LearningStore["readCourse"]>[0],
): ReturnType<LearningStore["readCourse"]> {
  const [taught, tested] = await db.batch([
    db
      .select({
        conceptId: concepts.id,
        episodes: sql<number>`count(*)`,
        finished: sql<number>`count(${progress.completedAt})`,
      })
      .from(episodes)
      .innerJoin(sql`json_each(${episodes.conceptIds}) as taught`, sql`true`)
      .innerJoin(
        concepts,
        and(eq(concepts.id, currentConcept(sql`taught.value`)), eq(concepts.courseId, courseId)),
      )
      .leftJoin(
        progress,
        and(eq(progress.userId, episodes.userId), eq(progress.episodeId, episodes.id)),
      )
      .where(
        and(
          eq(episodes.userId, userId),
          ne(episodes.kind, "uploaded"),
          isNotNull(episodes.completedAt),
          isNull(episodes.deletedAt),
        ),
      )
      .groupBy(concepts.id),
    db
      .select({
        conceptId: quizScores.conceptId,
        quizzes: sql<number>`count(*)`,
        percents: sql<number>`sum(${quizScores.percent})`,
      })
      .from(quizScores)
      .where(and(eq(quizScores.userId, userId), eq(quizScores.courseId, courseId)))
      .groupBy(quizScores.conceptId),
  ]);
  return { taught, tested };
}
