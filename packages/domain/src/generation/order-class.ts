import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  OutputFormat,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type Course, courseNotFound, type CourseStore, refuseArchived } from "../courses/index.ts";
import {
  checkChoice,
  type EpisodeChoice,
  type EpisodeStatus,
  type EpisodeStore,
  type GenerationQueue,
  MOST_TOPICS,
  readRequestDay,
  describeRefusal,
  type RequestRefusal,
} from "../episodes/index.ts";
import { EpisodeLanguages } from "../languages/index.ts";
import type { LimitsDeps } from "../installation/index.ts";
import type { Log } from "../shared/index.ts";
import { type ClassOrderStore, nameOrder, type RefusedLearner } from "./steps/class-order-store.ts";

/** So many learners are asked for at once, so that a request ends within its time. */
const AT_ONCE = 20;
const FAILED_SHOWN = 100;
const REFUSED_SHOWN = 100;

export const OrderClass = z.strictObject({
  /** Set by the client: asking again for the same order makes no second episode for anybody. */
  orderId: z.uuid(),
  courseId: z.uuid(),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
  /** Topics of the course; the rest is chosen for each learner. */
  conceptIds: z.array(z.uuid()).max(MOST_TOPICS).default([]),
  /** Where the answer before it ended. */
  cursor: z.uuid().nullable().default(null),
});
export const ClassOrderRef = z.strictObject({ orderId: z.uuid() });

interface OrderDeps extends AuditDeps, LimitsDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "find" | "listTerms">;
  episodes: Pick<EpisodeStore, "createWithin">;
  classOrders: ClassOrderStore;
  queue: GenerationQueue;
  log: Log;
}

/** What became of a part of an order. */
export interface OrderedPart {
  /** How many have an episode of this order now. */
  ordered: number;
  /** Who gets none, and why. */
  refused: RefusedLearner[];
  /** Null after the last learner. */
  nextCursor: string | null;
}

/**
 * Requests an episode for the next learners of a course, within each one's limits. They are made after
 * those that somebody waits for, like dailies.
 */
export async function orderForClass(
  deps: OrderDeps,
  request: z.output<typeof OrderClass> & { actor: Actor | null },
): Promise<OrderedPart> {
  const { actor, courseId, cursor } = request;
  requirePermission(actor, "episodes.orderForClass");
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  refuseArchived(course);
  const choice = await chooseFrom(deps, course, request.conceptIds);
  const page = await deps.classOrders.listLearners({ courseId, limit: AT_ONCE, cursor });
  const part: OrderedPart = { ordered: 0, refused: [], nextCursor: page.nextCursor };
  const made: string[] = [];
  const ordered: string[] = [];
  for (const learner of page.learners) {
    const answer = await orderFor(deps, { ...request, choice, userId: learner.id });
    if ("refusal" in answer) {
      part.refused.push({ learnerId: learner.id, name: learner.name, ...answer });
      continue;
    }
    ordered.push(learner.id);
    if (answer.created) made.push(answer.id);
  }
  await sendBehind(deps, made);
  const { orderId } = request;
  const at = deps.clock.now();
  await deps.classOrders.keepRefusals({ orderId, refused: part.refused, ordered, at });
  return { ...part, ordered: ordered.length };
}

interface OrderedOne extends Pick<
  z.output<typeof OrderClass>,
  "orderId" | "languages" | "outputFormat"
> {
  actor: Actor | null;
  choice: EpisodeChoice;
  userId: string;
}

/** One learner's episode of an order, within their limits. */
async function orderFor(
  deps: OrderDeps,
  { actor, userId, orderId, languages, outputFormat, choice }: OrderedOne,
): Promise<{ id: string; created: boolean } | { refusal: RequestRefusal }> {
  const today = await readRequestDay(deps, userId);
  const id = deps.ids.next();
  const requestKey = nameOrder(orderId);
  const what = { kind: "requested", languages, outputFormat, choice, requestKey } as const;
  const answer = await deps.episodes.createWithin({ id, ...what, ...today.day }, today.bounds);
  if ("refused" in answer) return { refusal: describeRefusal(answer.refused, today) };
  if (answer.created) {
    const entry = { actor, subjectId: answer.id, personId: userId };
    await recordAction(deps, { ...entry, action: "episodes.orderForClass" });
  }
  return answer;
}

export interface ClassOrderProgress {
  states: Partial<Record<EpisodeStatus, number>>;
  /** Those to try again. */
  failed: string[];
  /** Who got none. */
  refused: { count: number; first: RefusedLearner[] };
}

/** How far an order is. */
export async function followClassOrder(
  deps: { classOrders: ClassOrderStore },
  { actor, orderId }: z.output<typeof ClassOrderRef> & { actor: Actor | null },
): Promise<ClassOrderProgress> {
  requirePermission(actor, "episodes.classOrder");
  const [states, failed, refused] = await Promise.all([
    deps.classOrders.countStates(orderId),
    deps.classOrders.listFailed({ orderId, limit: FAILED_SHOWN }),
    deps.classOrders.listRefused({ orderId, limit: REFUSED_SHOWN }),
  ]);
  return { states, failed, refused };
}

/** Learners may study other courses too; this episode is about this one. */
export async function chooseFrom(
  { courses }: Pick<OrderDeps, "courses">,
  course: Course,
  topics: string[],
): Promise<EpisodeChoice> {
  const asked = { courseIds: [course.id], conceptIds: topics };
  const choice = await checkChoice(courses, [course], asked);
  return { courseIds: [course.id], conceptIds: choice?.conceptIds ?? [] };
}

/** The row is the outbox: the next sweep sends what could not be sent now. */
async function sendBehind(
  { queue, log }: Pick<OrderDeps, "queue" | "log">,
  episodeIds: string[],
): Promise<void> {
  try {
    await queue.sendMany(episodeIds.map((episodeId) => ({ episodeId, kind: "daily" })));
  } catch (error) {
    log.error("generation.not_sent", error, { episodes: episodeIds.length });
  }
}
