import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type Operation,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { DomainError, TIME_CURSOR } from "../shared/index.ts";
import { ChosenTime, findDue } from "./find-due.ts";
import type {
  ListedOrder,
  ScheduledOrder,
  ScheduledOrderStore,
} from "./steps/scheduled-order-store.ts";

export const ListScheduled = z.strictObject({
  isWaiting: z.boolean().default(true),
  limit: z.int().min(1).max(50).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
});
export const ScheduledRef = z.strictObject({ orderId: z.uuid() });
export const RescheduleOrder = z.strictObject({ orderId: z.uuid(), at: ChosenTime });

interface ChangeDeps extends AuditDeps {
  scheduledOrders: ScheduledOrderStore;
}

/** What waits for its time, the next first, or what is over, the latest first. */
export async function listScheduled(
  { scheduledOrders }: Pick<ChangeDeps, "scheduledOrders">,
  { actor, ...page }: z.output<typeof ListScheduled> & { actor: Actor | null },
): Promise<{ orders: ListedOrder[]; nextCursor: string | null }> {
  requirePermission(actor, "episodes.scheduled");
  return scheduledOrders.list(page);
}

/** Gives a waiting order another time. */
export async function rescheduleOrder(
  deps: ChangeDeps,
  { actor, orderId, at: chosen }: z.output<typeof RescheduleOrder> & { actor: Actor | null },
): Promise<{ dueAt: number }> {
  const order = await getOrder(deps, { actor, orderId }, "episodes.reschedule");
  const at = deps.clock.now();
  const dueAt = findDue(chosen, at);
  const { timeZone } = chosen;
  if (!(await deps.scheduledOrders.move({ orderId, dueAt, timeZone, at }))) throw notWaiting();
  const [before, after] = [order.dueAt, dueAt].map((due) => new Date(due).toISOString());
  await recordAction(deps, {
    ...about(actor, order),
    action: "episodes.reschedule",
    details: { dueAt: { before: before ?? "", after: after ?? "" } },
  });
  return { dueAt };
}

/** What was not made yet is not made. */
export async function cancelScheduled(
  deps: ChangeDeps,
  { actor, orderId }: z.output<typeof ScheduledRef> & { actor: Actor | null },
): Promise<void> {
  const order = await getOrder(deps, { actor, orderId }, "episodes.cancelScheduled");
  const at = deps.clock.now();
  const isOver = await deps.scheduledOrders.turn({ orderId, from: "waiting", to: "cancelled", at });
  if (!isOver) throw notWaiting();
  await recordAction(deps, { ...about(actor, order), action: "episodes.cancelScheduled" });
}

/** Takes a cancellation back; if its time has come meanwhile, the next run takes it up. */
export async function restoreScheduled(
  deps: ChangeDeps,
  { actor, orderId }: z.output<typeof ScheduledRef> & { actor: Actor | null },
): Promise<void> {
  const order = await getOrder(deps, { actor, orderId }, "episodes.restoreScheduled");
  const at = deps.clock.now();
  const isBack = await deps.scheduledOrders.turn({ orderId, from: "cancelled", to: "waiting", at });
  if (!isBack) throw notWaiting();
  await recordAction(deps, { ...about(actor, order), action: "episodes.restoreScheduled" });
}

async function getOrder(
  { scheduledOrders }: ChangeDeps,
  { actor, orderId }: { actor: Actor | null; orderId: string },
  operation: Operation,
): Promise<ScheduledOrder> {
  const order = await scheduledOrders.find(orderId);
  if (order === null) {
    throw new DomainError("not_found", "This order does not exist.", {
      reason: "schedule.not_found",
    });
  }
  requirePermission(actor, operation);
  return order;
}

function about(actor: Actor | null, order: ScheduledOrder) {
  return { actor, subjectId: order.id, personId: order.for.learnerId };
}

function notWaiting(): DomainError {
  return new DomainError("conflict", "This order is no longer waiting.", {
    reason: "schedule.not_waiting",
  });
}
