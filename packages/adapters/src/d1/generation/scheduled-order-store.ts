import {
  type ListedOrder,
  type OrderedFor,
  type ScheduledOrder,
  type ScheduledOrderStore,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, asc, desc, eq, getTableColumns, lte, type SQL, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { courses } from "../courses/schema.ts";
import type { Database } from "../database.ts";
import { scheduledOrders } from "./schema.ts";

// Those of the indexes, which serve no state that is bound.
const areWaiting = sql`${scheduledOrders.state} = 'waiting'`;
const areOver = sql`${scheduledOrders.state} <> 'waiting'`;

type Row = typeof scheduledOrders.$inferSelect;

export function createD1ScheduledOrderStore(db: Database): ScheduledOrderStore {
  const isWaiting = (orderId: string) =>
    and(eq(scheduledOrders.id, orderId), eq(scheduledOrders.state, "waiting"));
  return {
    async add({ for: whom, ...order }, { mostWaiting }) {
      const rows = await db.all(sql`insert into scheduled_orders (id, user_id, course_id, languages,
          output_format, choice, due_at, time_zone, ordered_by, state, created_at, updated_at)
        select ${order.id}, ${whom.learnerId}, ${whom.courseId}, ${JSON.stringify(order.languages)},
          ${order.outputFormat}, ${order.choice === null ? null : JSON.stringify(order.choice)},
          ${order.dueAt}, ${order.timeZone}, ${order.orderedBy}, 'waiting', ${order.at}, ${order.at}
        where (select count(*) from scheduled_orders where state = 'waiting') < ${mostWaiting}
        on conflict do nothing returning id`);
      return rows.length === 1 || (await find(db, order.id)) !== null;
    },

    find: (orderId) => find(db, orderId),

    async list({ isWaiting: waits, limit, cursor }) {
      const rows = await db
        .select({
          ...getTableColumns(scheduledOrders),
          learnerName: users.name,
          courseTitle: courses.title,
        })
        .from(scheduledOrders)
        .leftJoin(users, eq(users.id, scheduledOrders.userId))
        .leftJoin(courses, eq(courses.id, scheduledOrders.courseId))
        .where(and(waits ? areWaiting : areOver, isAfter(cursor, waits)))
        .orderBy(
          ...[scheduledOrders.dueAt, scheduledOrders.id].map((column) =>
            waits ? asc(column) : desc(column),
          ),
        )
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const hasMore = rows.length > limit && last !== undefined;
      return {
        orders: page.map(toListed),
        nextCursor: hasMore ? TIME_CURSOR.write([last.dueAt, last.id]) : null,
      };
    },

    async listDue({ until, limit }) {
      const rows = await db
        .select()
        .from(scheduledOrders)
        .where(and(areWaiting, lte(scheduledOrders.dueAt, until)))
        .orderBy(asc(scheduledOrders.dueAt), asc(scheduledOrders.id))
        .limit(limit);
      return rows.map(toOrder);
    },

    async move({ orderId, dueAt, timeZone, at }) {
      const moved = await db
        .update(scheduledOrders)
        .set({ dueAt, timeZone, updatedAt: at })
        .where(isWaiting(orderId))
        .returning({ id: scheduledOrders.id });
      return moved.length === 1;
    },

    async turn({ orderId, from, to, at }) {
      const turned = await db
        .update(scheduledOrders)
        .set({ state: to, updatedAt: at })
        .where(and(eq(scheduledOrders.id, orderId), eq(scheduledOrders.state, from)))
        .returning({ id: scheduledOrders.id });
      return turned.length === 1;
    },

    async advance({ orderId, cursor, at }) {
      const advanced = await db
        .update(scheduledOrders)
        .set({ cursor, updatedAt: at })
        .where(isWaiting(orderId))
        .returning({ id: scheduledOrders.id });
      return advanced.length === 1;
    },

    async settle({ orderId, outcome, at }) {
      const { state } = outcome;
      await db
        .update(scheduledOrders)
        .set({
          state,
          episodeId: outcome.state === "done" ? outcome.episodeId : null,
          refusal: outcome.state === "refused" ? outcome.refusal : null,
          updatedAt: at,
        })
        .where(isWaiting(orderId));
    },
  };
}

async function find(db: Database, orderId: string): Promise<ScheduledOrder | null> {
  const [row] = await db.select().from(scheduledOrders).where(eq(scheduledOrders.id, orderId));
  return row === undefined ? null : toOrder(row);
}

function isAfter(cursor: string | null, waits: boolean): SQL | undefined {
  if (cursor === null) return undefined;
  const [dueAt, id] = TIME_CURSOR.read(cursor);
  const place = sql`(${scheduledOrders.dueAt}, ${scheduledOrders.id})`;
  return waits ? sql`${place} > (${dueAt}, ${id})` : sql`${place} < (${dueAt}, ${id})`;
}

function toOrder({ userId, courseId, createdAt: _c, updatedAt: _u, ...row }: Row): ScheduledOrder {
  return { ...row, for: whomOf(userId, courseId) };
}

/** The table's constraint says that there is one of them. */
function whomOf(learnerId: string | null, courseId: string | null): OrderedFor {
  if (learnerId !== null) return { learnerId, courseId: null };
  return { learnerId: null, courseId: courseId ?? "" };
}

function toListed({
  learnerName,
  courseTitle,
  ...row
}: Row & Pick<ListedOrder, "learnerName" | "courseTitle">): ListedOrder {
  return { ...toOrder(row), learnerName, courseTitle };
}
