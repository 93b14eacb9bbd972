import type { CourseTeacher, TaughtCourseStore } from "@learnlab/domain";
import { and, eq, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { concepts, courses } from "./schema.ts";

/** What teachers change about their courses. */
export function createD1TaughtCourseStore(db: Database): TaughtCourseStore {
  return {
    async listAll() {
      const { id, title, joinCode, archivedAt } = courses;
      return db.select({ id, title, joinCode, archivedAt }).from(courses);
    },

    async create({ at, ...course }) {
      await db.insert(courses).values({ ...course, createdAt: at, updatedAt: at });
    },

    async save({ courseId, at, ...facts }) {
      const hasNone = sql`not exists (
        select 1 from ${concepts} where ${concepts.courseId} = ${courseId})`;
      const saved = await db
        .update(courses)
        .set({ ...facts, updatedAt: at })
        .where(
          and(
            eq(courses.id, courseId),
            sql`(${courses.language} = ${facts.language} or ${hasNone})`,
          ),
        )
        .returning({ id: courses.id });
      return saved.length === 1;
    },

    async setArchived({ courseId, archivedAt, at }) {
      await db.update(courses).set({ archivedAt, updatedAt: at }).where(eq(courses.id, courseId));
    },

    async setJoinOpen({ courseId, isOpen, at }) {
      await db
        .update(courses)
        .set({ isJoinOpen: isOpen, updatedAt: at })
        .where(eq(courses.id, courseId));
    },

    async setJoinCode({ courseId, joinCode, at }) {
      await db.update(courses).set({ joinCode, updatedAt: at }).where(eq(courses.id, courseId));
    },

    listTeachers(courseId) {
      return db.all<CourseTeacher>(sql`
        select users.id, users.name, users.email from (
          select teacher_id as user_id, 0 as added from courses where id = ${courseId}
          union all select user_id, created_at from course_teachers where course_id = ${courseId}
        ) as teachers join users on users.id = teachers.user_id
        order by teachers.added, users.id`);
    },

    async addTeacher({ courseId, email, at }) {
      const isTeacher = sql`email = ${email} and banned = 0 and role in ('teacher', 'admin')`;
      const [, found = []] = await runBatch(db, [
        sql`insert into course_teachers (course_id, user_id, created_at, updated_at)
          select courses.id, users.id, ${at}, ${at} from users join courses on courses.id = ${courseId}
          where ${isTeacher} and users.id <> courses.teacher_id on conflict do nothing`,
        sql`select id from ${users} where ${isTeacher}`,
      ]);
      const [person] = found;
      return person === undefined ? null : String(person["id"]);
    },

    // The teacher of longest standing replaces the one who was named.
    async removeTeacher({ courseId, userId, at }) {
      const heir = sql`(select user_id from course_teachers
        join users on users.id = user_id and users.banned = 0
        where course_id = ${courseId} and user_id <> ${userId}
        order by course_teachers.created_at, user_id limit 1)`;
      const [, , standing = []] = await runBatch(db, [
        sql`update courses set teacher_id = ${heir}, updated_at = ${at}
          where id = ${courseId} and teacher_id = ${userId} and ${heir} is not null`,
        sql`delete from course_teachers where course_id = ${courseId} and user_id in (
          ${userId}, (select teacher_id from courses where id = ${courseId}))`,
        sql`select 1 from courses where id = ${courseId} and teacher_id = ${userId}`,
      ]);
      return standing.length === 1 ? "last" : "removed";
    },
  };
}
