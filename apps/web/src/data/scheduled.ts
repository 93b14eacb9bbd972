import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

type Inputs = inferRouterInputs<AppRouter>["episodes"];
type Outputs = inferRouterOutputs<AppRouter>["episodes"];
export type ListedOrder = Outputs["scheduled"]["orders"][number];
type ChosenTime = Inputs["reschedule"]["at"];

const PAGE = 20;

/** The first pages of what waits, the next one first, or of what is over, the latest first. */
export const loadScheduled = query(async (isWaiting: boolean, pages: number) => {
  const orders: ListedOrder[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Outputs["scheduled"] = await api.episodes.scheduled.query({
      isWaiting,
      limit: PAGE,
      cursor,
    });
    orders.push(...answer.orders);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { orders, hasMore: cursor !== null };
}, "scheduled");

export async function scheduleOrder(order: Inputs["schedule"]): Promise<{ dueAt: number }> {
  const made = await api.episodes.schedule.mutate(order);
  await revalidate(loadScheduled.key);
  return made;
}

export async function rescheduleOrder(orderId: string, at: ChosenTime): Promise<{ dueAt: number }> {
  const moved = await api.episodes.reschedule.mutate({ orderId, at });
  await revalidate(loadScheduled.key);
  return moved;
}

export async function cancelScheduled(orderId: string): Promise<void> {
  await api.episodes.cancelScheduled.mutate({ orderId });
  await revalidate(loadScheduled.key);
}

export async function restoreScheduled(orderId: string): Promise<void> {
  await api.episodes.restoreScheduled.mutate({ orderId });
  await revalidate(loadScheduled.key);
}
