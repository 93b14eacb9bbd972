import type { LearningStore } from "@learnlab/domain";
import { desc, eq, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import type { Database } from "../database.ts";
import { readCourse } from "./read-course.ts";
import { quizScores } from "./schema.ts";

export function createD1LearningStore(db: Database): LearningStore {
  return {
    async listQuizScores(userId, limit) {
      return db
        .select({
          courseId: quizScores.courseId,
          subject: quizScores.subject,
          conceptId: quizScores.conceptId,
          percent: quizScores.percent,
          takenAt: quizScores.takenAt,
        })
        .from(quizScores)
        .where(eq(quizScores.userId, userId))
        .orderBy(desc(quizScores.takenAt))
        .limit(limit);
    },

    readCourse: (of) => readCourse(db, of),

    async listTaught({ userId, conceptIds }) {
      return db.all<{ conceptId: string; episodeId: string }>(sql`
        select conceptId, episodeId from (
          select wanted.value as conceptId, e.id as episodeId, max(e.completed_at)
          from episodes e join json_each(e.concept_ids) as taught
            join json_each(${JSON.stringify(conceptIds)}) as wanted
              on wanted.value = ${currentConcept(sql`taught.value`)}
          where e.user_id = ${userId} and e.deleted_at is null and e.completed_at is not null
            and exists (select 1 from tracks where tracks.episode_id = e.id)
          group by wanted.value)`);
    },
  };
}
