import type { QuizScoreStore } from "@learnlab/domain";
import { and, asc, desc, eq, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { enrollments } from "../courses/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { quizScores } from "./schema.ts";

const columns = {
  id: quizScores.id,
  courseId: quizScores.courseId,
  userId: quizScores.userId,
  learnerName: users.name,
  conceptId: quizScores.conceptId,
  subject: quizScores.subject,
  percent: quizScores.percent,
  takenAt: quizScores.takenAt,
};

export function createD1QuizScoreStore(db: Database): QuizScoreStore {
  return {
    async listLearners(courseId) {
      return db
        .select({ userId: users.id, name: users.name, email: users.email })
        .from(enrollments)
        .innerJoin(users, eq(users.id, enrollments.userId))
        .where(eq(enrollments.courseId, courseId))
        .orderBy(asc(users.name), asc(users.id));
    },

    async list(courseId, limit) {
      return db
        .select(columns)
        .from(quizScores)
        .innerJoin(users, eq(users.id, quizScores.userId))
        .innerJoin(
          enrollments,
          and(
            eq(enrollments.userId, quizScores.userId),
            eq(enrollments.courseId, quizScores.courseId),
          ),
        )
        .where(eq(quizScores.courseId, courseId))
        .orderBy(desc(quizScores.takenAt), desc(quizScores.id))
        .limit(limit);
    },

    async find(scoreId) {
      const [row] = await db
        .select(columns)
        .from(quizScores)
        .innerJoin(users, eq(users.id, quizScores.userId))
        .where(eq(quizScores.id, scoreId));
      return row ?? null;
    },

    async listSame(courseId, keys) {
      const { id, userId, subject, takenAt, percent } = quizScores;
      return db
        .select({ id, userId, subject, takenAt, percent })
        .from(quizScores)
        .where(
          and(
            eq(quizScores.courseId, courseId),
            sql`exists (select 1 from json_each(${JSON.stringify(keys)}) as given
              where ${userId} = given.value ->> 'userId' and ${subject} = given.value ->> 'subject'
                and ${takenAt} = given.value ->> 'takenAt')`,
          ),
        );
    },

    async save(scores, { courseId, at }) {
      const given = sql`json_each(${JSON.stringify(scores)}) as given`;
      const isSame = sql`q.user_id = given.value ->> 'userId' and q.course_id = ${courseId}
        and q.subject = given.value ->> 'subject' and q.taken_at = given.value ->> 'takenAt'`;
      const [changed, added] = await runBatch(db, [
        sql`update quiz_scores as q set percent = given.value ->> 'percent',
            concept_id = given.value ->> 'conceptId', updated_at = ${at}
          from ${given}
          where ${isSame} and (q.percent <> given.value ->> 'percent'
            or q.concept_id is not given.value ->> 'conceptId')
          returning id`,
        sql`insert into quiz_scores (id, user_id, course_id, concept_id, subject, percent, taken_at,
            created_at, updated_at)
          select given.value ->> 'id', given.value ->> 'userId', ${courseId},
            given.value ->> 'conceptId', given.value ->> 'subject', given.value ->> 'percent',
            given.value ->> 'takenAt', ${at}, ${at}
          from ${given}
          where exists (select 1 from enrollments e
              where e.user_id = given.value ->> 'userId' and e.course_id = ${courseId})
            and not exists (select 1 from quiz_scores q where ${isSame})
          returning id`,
      ]);
      const ids = (rows: Record<string, unknown>[] = []) => rows.map(({ id }) => String(id));
      return { added: ids(added), changed: ids(changed) };
    },

    async correct({ scoreId, percent, takenAt, at }) {
      const isAlone = sql`not exists (select 1 from quiz_scores other
        where other.id <> ${quizScores.id} and other.user_id = ${quizScores.userId}
          and other.course_id = ${quizScores.courseId} and other.subject = ${quizScores.subject}
          and other.taken_at = ${takenAt})`;
      const changed = await db
        .update(quizScores)
        .set({ percent, takenAt, updatedAt: at })
        .where(and(eq(quizScores.id, scoreId), isAlone))
        .returning({ id: quizScores.id });
      return changed.length > 0;
    },

    async remove(scoreId) {
      await db.delete(quizScores).where(eq(quizScores.id, scoreId));
    },
  };
}
