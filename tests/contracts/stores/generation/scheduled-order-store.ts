import { createD1ScheduledOrderStore, type Database } from "@learnlab/adapters/d1";
import type { NewScheduledOrder } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const bounds = { mostWaiting: 10 };
const at = SINCE + 1;

async function openOrders(db: Database) {
  const learnerId = await addUser(db, { name: "Ada" });
  const courseId = await addCourse(db, { title: "Optics" });
  const order = (some: Partial<NewScheduledOrder> = {}): NewScheduledOrder => ({
    id: nextId(),
    for: { learnerId, courseId: null },
    languages: ["en", "ja"],
    outputFormat: "both",
    choice: { courseIds: [courseId], conceptIds: [] },
    dueAt: SINCE,
    timeZone: "Asia/Tokyo",
    orderedBy: "an admin",
    at: SINCE,
    ...some,
  });
  return { courseId, learnerId, order, store: createD1ScheduledOrderStore(db) };
}

export function testScheduledOrderStore(open: OpenWorld): void {
  test("an order is kept once, as many as may wait", async () => {
    const { db } = await open();
    const { order, store, courseId } = await openOrders(db);
    const first = order();
    expect(await store.add(first, { mostWaiting: 1 })).toBe(true);
    expect(await store.add({ ...first, dueAt: 1 }, { mostWaiting: 1 })).toBe(true);
    const { at: _, ...kept } = first;
    const begun = { state: "waiting", cursor: null, episodeId: null, refusal: null };
    expect(await store.find(first.id)).toEqual({ ...kept, ...begun });
    const more = order({ for: { learnerId: null, courseId }, choice: null });
    expect(await store.add(more, { mostWaiting: 1 })).toBe(false);
    expect(await store.find(more.id)).toBeNull();
    expect(await store.add(more, { mostWaiting: 2 })).toBe(true);
    expect(await store.find(more.id)).toMatchObject({ for: more.for, choice: null });
  });

  test("what waits is listed with the next one first, what is over with the latest first, with names", async () => {
    const { db } = await open();
    const { order, store, courseId } = await openOrders(db);
    const ofClass = { learnerId: null, courseId };
    const orders = [order({ dueAt: 3 }), order({ dueAt: 1, for: ofClass }), order({ dueAt: 2 })];
    for (const one of orders) await store.add(one, bounds);
    const [third, first, second] = orders.map(({ id }) => id);
    const ask = (isWaiting: boolean, cursor: string | null = null) =>
      store.list({ isWaiting, limit: 2, cursor });
    const page = await ask(true);
    expect(page.orders).toMatchObject([
      { id: first, courseTitle: "Optics", learnerName: null },
      { id: second, courseTitle: null, learnerName: "Ada" },
    ]);
    const rest = await ask(true, page.nextCursor);
    expect(rest).toMatchObject({ orders: [{ id: third }], nextCursor: null });
    for (const { id: orderId } of orders) {
      await store.turn({ orderId, from: "waiting", to: "cancelled", at });
    }
    expect(await ask(true)).toEqual({ orders: [], nextCursor: null });
    const over = await ask(false);
    expect(over.orders.map(({ id }) => id)).toEqual([third, second]);
    const left = await ask(false, over.nextCursor);
    expect(left.orders.map(({ id }) => id)).toEqual([first]);
  });

  test("what is due is what waits, up to the moment, the oldest first", async () => {
    const { db } = await open();
    const { order, store } = await openOrders(db);
    const [late, early, later] = [order({ dueAt: 20 }), order({ dueAt: 10 }), order({ dueAt: 21 })];
    for (const one of [late, early, later]) await store.add(one, bounds);
    const listDue = async (limit: number) =>
      (await store.listDue({ until: 20, limit })).map(({ id }) => id);
    expect(await listDue(9)).toEqual([early.id, late.id]);
    expect(await listDue(1)).toEqual([early.id]);
    const moved = { orderId: early.id, dueAt: 30, timeZone: "UTC", at };
    expect(await store.move(moved)).toBe(true);
    expect(await store.find(early.id)).toMatchObject({ dueAt: 30, timeZone: "UTC" });
    expect(await listDue(9)).toEqual([late.id]);
  });

  test("an order that is over is not moved, turned, advanced or settled again", async () => {
    const { db } = await open();
    const { order, store } = await openOrders(db);
    const { id: orderId, ...one } = order();
    await store.add({ id: orderId, ...one }, bounds);
    expect(await store.advance({ orderId, cursor: "after", at })).toBe(true);
    const episodeId = nextId();
    await store.settle({ orderId, outcome: { state: "done", episodeId }, at });
    const over = { state: "done", cursor: "after", episodeId, refusal: null };
    expect(await store.find(orderId)).toMatchObject(over);
    const refusal = { reason: "schedule.disabled", details: {} } as const;
    await store.settle({ orderId, outcome: { state: "refused", refusal }, at });
    expect(await store.advance({ orderId, cursor: "beyond", at })).toBe(false);
    expect(await store.move({ orderId, dueAt: 1, timeZone: "UTC", at })).toBe(false);
    expect(await store.turn({ orderId, from: "waiting", to: "cancelled", at })).toBe(false);
    expect(await store.find(orderId)).toMatchObject({ ...over, dueAt: one.dueAt });
  });

  test("a refusal is kept with its details", async () => {
    const { db } = await open();
    const { order, store } = await openOrders(db);
    const { id: orderId, ...one } = order();
    await store.add({ id: orderId, ...one }, bounds);
    const refusal = { reason: "episode.too_many_unfinished", details: { most: 3 } } as const;
    await store.settle({ orderId, outcome: { state: "refused", refusal }, at });
    expect(await store.find(orderId)).toMatchObject({ state: "refused", refusal, episodeId: null });
  });
}
