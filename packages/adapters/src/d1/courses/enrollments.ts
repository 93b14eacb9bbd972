import type { CourseStore } from "@learnlab/domain";
import { and, eq, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { enrollments } from "./schema.ts";

/** Who takes which course. */
export function createEnrollments(
  db: Database,
): Pick<CourseStore, "enroll" | "leave" | "enrollMany" | "leaveMany"> {
  return {
    async enroll({ id, userId, courseId, at }) {
      await db
        .insert(enrollments)
        .values({ id, userId, courseId, createdAt: at, updatedAt: at })
        .onConflictDoNothing();
    },

    async leave(userId, courseId) {
      await db
        .delete(enrollments)
        .where(and(eq(enrollments.userId, userId), eq(enrollments.courseId, courseId)));
    },

    async enrollMany({ courseId, enrollments: wanted, at }) {
      const rows = await db.all<{ userId: string }>(sql`
        insert into enrollments (id, user_id, course_id, created_at, updated_at)
        select wanted.value ->> 'id', users.id, ${courseId}, ${at}, ${at}
        from json_each(${JSON.stringify(wanted)}) as wanted
        join users on users.id = wanted.value ->> 'userId'
        where true on conflict do nothing returning user_id as userId`);
      return rows.map(({ userId }) => userId);
    },

    async leaveMany(courseId, userIds) {
      const rows = await db.all<{ userId: string }>(sql`
        delete from enrollments where course_id = ${courseId}
          and user_id in (select value from json_each(${JSON.stringify(userIds)}))
        returning user_id as userId`);
      return rows.map(({ userId }) => userId);
    },
  };
}
