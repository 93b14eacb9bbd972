import type { OutputFormat } from "../../accounts/index.ts";
import type { EpisodeChoice } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Reason } from "../../shared/index.ts";

/** For whom episodes are ordered: one learner, or everybody in a course when it is due. */
export type OrderedFor =
  | { learnerId: string; courseId: null }
  | { learnerId: null; courseId: string };

/**
 * `waiting`: nothing of it is made, or only a part of its class. `cancelled`, `done` and `refused` are over;
 * a class is `done` even if some of its learners got none.
 */
export type ScheduledState = "waiting" | "cancelled" | "done" | "refused";

/** Episodes that are ordered now and requested at a later moment. */
export interface NewScheduledOrder {
  /** That of the order of a class, too. */
  id: string;
  for: OrderedFor;
  languages: Language[];
  outputFormat: OutputFormat;
  /** Null if nothing was chosen. */
  choice: EpisodeChoice | null;
  /** Epoch ms. */
  dueAt: number;
  /** The zone in which the moment was chosen. */
  timeZone: string;
  /** The admin, or the id of the deletion of their account. */
  orderedBy: string;
  at: number;
}

export interface ScheduledOrder extends Omit<NewScheduledOrder, "at"> {
  state: ScheduledState;
  /** How far its class was asked for: after this enrolment; null before the first. */
  cursor: string | null;
  /** The learner's episode; null until it is requested, and for a class. */
  episodeId: string | null;
  /** Why nothing is made; null unless it was refused. */
  refusal: Reason | null;
}

/** An order with the names of whom it is for, as they are now. */
export interface ListedOrder extends ScheduledOrder {
  learnerName: string | null;
  courseTitle: string | null;
}

/** What became of an order when it was due. */
export type OrderOutcome =
  | { state: "done"; episodeId: string | null }
  | { state: "refused"; refusal: Reason };

export interface ScheduledOrderStore {
  /** The same id changes nothing; false if more than `mostWaiting` orders would wait. */
  add(order: NewScheduledOrder, bounds: { mostWaiting: number }): Promise<boolean>;
  find(orderId: string): Promise<ScheduledOrder | null>;
  /** Those that wait, the next one first, or those that are over, the latest first. */
  list(page: {
    isWaiting: boolean;
    limit: number;
    cursor: string | null;
  }): Promise<{ orders: ListedOrder[]; nextCursor: string | null }>;
  /** Waiting orders whose moment has come, the oldest first. */
  listDue(of: { until: number; limit: number }): Promise<ScheduledOrder[]>;
  /** False if it does not wait any more. */
  move(change: { orderId: string; dueAt: number; timeZone: string; at: number }): Promise<boolean>;
  /** Changes its state from one to the other; false if it had another. */
  turn(change: {
    orderId: string;
    from: ScheduledState;
    to: ScheduledState;
    at: number;
  }): Promise<boolean>;
  /** Remembers how far a class was asked for; false if the order does not wait any more. */
  advance(change: { orderId: string; cursor: string; at: number }): Promise<boolean>;
  /** Ends a waiting order; an order that is over stays as it is. */
  settle(change: { orderId: string; outcome: OrderOutcome; at: number }): Promise<void>;
}

/** The request key of a learner's scheduled episode: however often it is taken up, there is one. */
export function nameScheduled(orderId: string): string {
  return `scheduled:${orderId}`;
}
