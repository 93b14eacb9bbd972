import { type ClassOrderStore, type EpisodeStatus, nameOrder } from "@learnlab/domain";
import { and, asc, eq, gt, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { enrollments } from "../courses/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { classRefusals } from "./schema.ts";

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

    async keepRefusals({ orderId, refused, ordered, at }) {
      await runBatch(db, [
        sql`insert into class_refusals (order_id, user_id, refusal, created_at, updated_at)
          select ${orderId}, value ->> 'learnerId', value -> 'refusal', ${at}, ${at}
          from json_each(${JSON.stringify(refused)}) where true
          on conflict do update set refusal = excluded.refusal, updated_at = excluded.updated_at`,
        sql`delete from class_refusals where order_id = ${orderId}
          and user_id in (select value from json_each(${JSON.stringify(ordered)}))`,
      ]);
    },

    async listRefused({ orderId, limit }) {
      const rows = await db
        .select({
          learnerId: classRefusals.userId,
          name: users.name,
          refusal: classRefusals.refusal,
          count: sql<number>`count(*) over ()`,
        })
        .from(classRefusals)
        .innerJoin(users, eq(users.id, classRefusals.userId))
        .where(eq(classRefusals.orderId, orderId))
        .orderBy(asc(users.name), asc(users.id))
        .limit(limit);
      const first = rows.map(({ count: _, ...learner }) => learner);
      return { count: rows[0]?.count ?? 0, first };
    },
  };
}

/** The second condition is that of the index. */
function isOfOrder(orderId: string) {
  return sql`request_key = ${nameOrder(orderId)} and request_key >= 'class:' and request_key < 'class:g'`;
}
