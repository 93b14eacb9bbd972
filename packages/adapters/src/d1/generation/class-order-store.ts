import { type ClassOrderStore, type EpisodeStatus, nameOrder } from "@learnlab/domain";
import { and, asc, eq, gt, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { enrollments } from "../courses/schema.ts";
import type { Database } from "../database.ts";

export function createD1ClassOrderStore(db: Database): ClassOrderStore {
  const isOfCourse = (courseId: string) =>
    and(eq(enrollments.courseId, courseId), eq(users.banned, false));
  return {
    async listLearners({ courseId, limit, cursor }) {
      const rows = await db
        .select({ cursor: enrollments.id, id: users.id, name: users.name })
        .from(enrollments)
        .innerJoin(users, eq(users.id, enrollments.userId))
        .where(and(isOfCourse(courseId), cursor === null ? undefined : gt(enrollments.id, cursor)))
        .orderBy(asc(enrollments.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const nextCursor = rows.length > limit ? (page.at(-1)?.cursor ?? null) : null;
      return { learners: page.map(({ id, name }) => ({ id, name })), nextCursor };
    },

    async countLearners(courseId) {
      const [row] = await db
        .select({ count: sql<number>`count(*)` })
        .from(enrollments)
        .innerJoin(users, eq(users.id, enrollments.userId))
        .where(isOfCourse(courseId));
      return row?.count ?? 0;
    },

    async countStates(orderId) {
      const rows = await db.all<{ status: EpisodeStatus; count: number }>(sql`
        select status, count(*) as count from episodes
        where ${isOfOrder(orderId)} and deleted_at is null group by status`);
      return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
    },

    async listFailed({ orderId, limit }) {
      const rows = await db.all<{ id: string }>(sql`
        select id from episodes where ${isOfOrder(orderId)} and deleted_at is null
          and status = 'failed' order by id limit ${limit}`);
      return rows.map(({ id }) => id);
    },
  };
}

/** The second condition is that of the index. */
function isOfOrder(orderId: string) {
  return sql`request_key = ${nameOrder(orderId)} and request_key >= 'class:' and request_key < 'class:g'`;
}
