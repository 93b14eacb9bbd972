import { type AccountStore, type Actor, type AuditDeps, getPerson } from "../accounts/index.ts";
import type { CourseStore } from "../courses/index.ts";
import { type EpisodeStore, type GenerationQueue, requestEpisode } from "../episodes/index.ts";
import type { LimitsDeps } from "../installation/index.ts";
import { DomainError, type Log, type Reason } from "../shared/index.ts";
import { orderForClass } from "./order-class.ts";
import type { ClassOrderStore } from "./steps/class-order-store.ts";
import {
  nameScheduled,
  type OrderOutcome,
  type ScheduledOrder,
  type ScheduledOrderStore,
} from "./steps/scheduled-order-store.ts";
import { refuseDisabled } from "./schedule-order.ts";

const A_RUN = 50;
/** Of 20 learners each, and four statements for each of them; the next run goes on. */
const MOST_PARTS = 6;

export interface TakeScheduledDeps extends AuditDeps, LimitsDeps {
  accounts: AccountStore;
  courses: Pick<CourseStore, "find" | "listEnrolled" | "listTerms">;
  episodes: EpisodeStore;
  classOrders: ClassOrderStore;
  scheduledOrders: ScheduledOrderStore;
  queue: GenerationQueue;
  log: Log;
}

/**
 * Requests what is due, by the rules of a request at that moment: the learner's limits, enrolment and
 * account. It may run twice at once and after an outage: the request's key allows each learner one episode.
 */
export async function takeScheduled(
  deps: TakeScheduledDeps,
): Promise<{ scheduled: number; scheduledRefused: number }> {
  const report = { scheduled: 0, scheduledRefused: 0 };
  const due = await deps.scheduledOrders.listDue({ until: deps.clock.now(), limit: A_RUN });
  let parts = MOST_PARTS;
  for (const order of due) {
    try {
      const taken = await takeOrder(deps, order, parts);
      parts -= taken.parts;
      if (taken.outcome === null) break;
      const at = deps.clock.now();
      await deps.scheduledOrders.settle({ orderId: order.id, outcome: taken.outcome, at });
      report[taken.outcome.state === "done" ? "scheduled" : "scheduledRefused"] += 1;
    } catch (error) {
      // It stays due, and must not delay the others.
      deps.log.error("generation.not_scheduled", error, { orderId: order.id });
    }
  }
  return report;
}

/** The outcome is null if a class is not asked for completely, or if the order was cancelled meanwhile. */
async function takeOrder(
  deps: TakeScheduledDeps,
  order: ScheduledOrder,
  parts: number,
): Promise<{ outcome: OrderOutcome | null; parts: number }> {
  try {
    if (order.for.courseId !== null) {
      return await askForClass(deps, { ...order, courseId: order.for.courseId }, parts);
    }
    const episodeId = await askForLearner(deps, { ...order, learnerId: order.for.learnerId });
    return { outcome: { state: "done", episodeId }, parts: 0 };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "supplier_failed") throw error;
    return { outcome: { state: "refused", refusal: reasonOf(error) }, parts: 0 };
  }
}

async function askForLearner(
  deps: TakeScheduledDeps,
  {
    id,
    learnerId,
    languages,
    outputFormat,
    choice,
    orderedBy,
  }: ScheduledOrder & { learnerId: string },
): Promise<string> {
  refuseDisabled(await getPerson(deps.accounts, learnerId));
  const courseIds = choice?.courseIds ?? [];
  const episode = await requestEpisode(deps, {
    actor: actAs(orderedBy),
    userId: learnerId,
    languages,
    outputFormat,
    ...(courseIds.length > 0 && { courseIds }),
    conceptIds: choice?.conceptIds ?? [],
    requestKey: nameScheduled(id),
  });
  return episode.id;
}

async function askForClass(
  deps: TakeScheduledDeps,
  {
    id: orderId,
    courseId,
    languages,
    outputFormat,
    choice,
    orderedBy,
    ...order
  }: ScheduledOrder & { courseId: string },
  most: number,
): Promise<{ outcome: OrderOutcome | null; parts: number }> {
  let { cursor } = order;
  for (let parts = 1; parts <= most; parts += 1) {
    const part = await orderForClass(deps, {
      actor: actAs(orderedBy),
      orderId,
      courseId,
      languages,
      outputFormat,
      conceptIds: choice?.conceptIds ?? [],
      cursor,
    });
    cursor = part.nextCursor;
    if (cursor === null) return { outcome: { state: "done", episodeId: null }, parts };
    const at = deps.clock.now();
    if (!(await deps.scheduledOrders.advance({ orderId, cursor, at }))) break;
  }
  return { outcome: null, parts: most };
}

/** The order was permitted when it was given, and is logged under the name of who gave it. */
function actAs(userId: string): Actor {
  return { userId, role: "admin" };
}

function reasonOf({ reason, details }: DomainError): Reason {
  return { reason, details } as Reason;
}
