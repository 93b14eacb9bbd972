import type { EpisodeStatus, RequestRefusal } from "../../episodes/index.ts";

/** The same for every episode of an order, so that a learner gets one however often it is asked for. */
export function nameOrder(orderId: string): string {
  return `class:${orderId}`;
}

/** Somebody who gets no episode of an order, and why. */
export interface RefusedLearner {
  learnerId: string;
  name: string;
  refusal: RequestRefusal;
}

/** Episodes that are ordered for the learners of a course together. */
export interface ClassOrderStore {
  /** Learners of a course whose accounts are in use, in the order in which they joined. */
  listLearners(page: { courseId: string; limit: number; cursor: string | null }): Promise<{
    learners: { id: string; name: string }[];
    nextCursor: string | null;
  }>;
  countLearners(courseId: string): Promise<number>;
  /** How many episodes of an order are in each state, without deleted ones. */
  countStates(orderId: string): Promise<Partial<Record<EpisodeStatus, number>>>;
  /** Those that failed and can be tried again, the oldest first. */
  listFailed(of: { orderId: string; limit: number }): Promise<string[]>;
  /** Keeps who got none of a part of an order; who has got one since is forgotten. */
  keepRefusals(part: {
    orderId: string;
    refused: Pick<RefusedLearner, "learnerId" | "refusal">[];
    ordered: string[];
    at: number;
  }): Promise<void>;
  /** How many got none, and the first of them by name. */
  listRefused(of: {
    orderId: string;
    limit: number;
  }): Promise<{ count: number; first: RefusedLearner[] }>;
}
