import type { LearningStore } from "@learnlab/domain";
import { desc, eq } from "drizzle-orm";

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
  };
}
