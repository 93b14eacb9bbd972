import { query } from "@solidjs/router";

import { api, type Language, type OutputFormat } from "../api.ts";

export interface ClassOrder {
  orderId: string;
  courseId: string;
  languages: Language[];
  outputFormat: OutputFormat;
  /** Topics of the course; the rest is chosen for each learner. */
  conceptIds: string[];
}

export type ClassPrice = Awaited<ReturnType<typeof api.episodes.classPrice.query>>;
export type OrderedPart = Awaited<ReturnType<typeof api.episodes.orderForClass.mutate>>;
export type OrderState = Awaited<ReturnType<typeof api.episodes.classOrder.query>>;

export const loadClassPrice = query(
  /** Without a course it is that of one episode. */
  (of: Pick<ClassOrder, "languages" | "outputFormat"> & { courseId: string | null }) =>
    api.episodes.classPrice.query(of),
  "class-price",
);

export const loadClassOrder = query(
  (orderId: string) => api.episodes.classOrder.query({ orderId }),
  "class-order",
);

/** Requests the episodes of the next learners. */
export function orderNext(order: ClassOrder, cursor: string | null): Promise<OrderedPart> {
  return api.episodes.orderForClass.mutate({ ...order, cursor });
}
