import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  getPerson,
  OutputFormat,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { courseNotFound, type CourseStore, refuseArchived } from "../courses/index.ts";
import {
  checkChoice,
  type EpisodeChoice,
  getEnrolled,
  MOST_COURSES,
  MOST_TOPICS,
} from "../episodes/index.ts";
import { EpisodeLanguages } from "../languages/index.ts";
import { DomainError } from "../shared/index.ts";
import { chooseFrom } from "./order-class.ts";
import { ChosenTime, findDue } from "./find-due.ts";
import type { OrderedFor, ScheduledOrderStore } from "./steps/scheduled-order-store.ts";

/** More would not be looked through any more, and each costs money when it is due. */
const MOST_WAITING = 500;

export const ScheduleOrder = z.strictObject({
  /** Set by the client: sending it again schedules nothing more. */
  orderId: z.uuid(),
  for: z.union([
    z.strictObject({
      learnerId: z.uuid(),
      /** Courses of the learner; all of them by default. */
      courseIds: z.array(z.uuid()).min(1).max(MOST_COURSES).optional(),
    }),
    z.strictObject({ courseId: z.uuid() }),
  ]),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
  /** Topics of the courses; the rest is chosen for each learner. */
  conceptIds: z.array(z.uuid()).max(MOST_TOPICS).default([]),
  at: ChosenTime,
});

export interface ScheduleDeps extends AuditDeps {
  accounts: Pick<AccountStore, "find">;
  courses: Pick<CourseStore, "find" | "listEnrolled" | "listTerms">;
  scheduledOrders: ScheduledOrderStore;
}

/**
 * Orders an episode for a learner, or for everybody in a course, at a later time. What is chosen is checked
 * now, and again when it is due: see `takeScheduled`.
 */
export async function scheduleOrder(
  deps: ScheduleDeps,
  request: z.output<typeof ScheduleOrder> & { actor: Actor | null },
): Promise<{ id: string; dueAt: number }> {
  const { actor, orderId: id, languages, outputFormat, at: chosen } = request;
  requirePermission(actor, "episodes.schedule");
  const at = deps.clock.now();
  const dueAt = findDue(chosen, at);
  const { choice, whom } = await checkOrder(deps, request);
  const order = { id, for: whom, languages, outputFormat, choice, dueAt, at };
  const { timeZone } = chosen;
  const known = await deps.scheduledOrders.find(id);
  if (known !== null) return { id, dueAt: known.dueAt };
  const whose = { timeZone, orderedBy: actor.userId };
  if (!(await deps.scheduledOrders.add({ ...order, ...whose }, { mostWaiting: MOST_WAITING }))) {
    throw new DomainError(
      "limit_reached",
      "Too many orders are already waiting. Cancel some first.",
      {
        reason: "schedule.too_many",
        details: { most: MOST_WAITING },
      },
    );
  }
  await recordAction(deps, {
    actor,
    action: "episodes.schedule",
    subjectId: id,
    personId: whom.learnerId,
    details: {
      dueAt: new Date(dueAt).toISOString(),
      ...(whom.courseId !== null && { courseId: whom.courseId }),
    },
  });
  return { id, dueAt };
}

type Checked = { choice: EpisodeChoice | null; whom: OrderedFor };

async function checkOrder(
  deps: ScheduleDeps,
  { for: asked, conceptIds }: z.output<typeof ScheduleOrder>,
): Promise<Checked> {
  if ("courseId" in asked) {
    const course = await deps.courses.find(asked.courseId);
    if (course === null) throw courseNotFound();
    refuseArchived(course);
    const choice = await chooseFrom(deps, course, conceptIds);
    return { choice, whom: { learnerId: null, courseId: course.id } };
  }
  const learner = await getPerson(deps.accounts, asked.learnerId);
  refuseDisabled(learner);
  const enrolled = await getEnrolled(deps.courses, learner.id);
  const choice = await checkChoice(deps.courses, enrolled, {
    courseIds: asked.courseIds,
    conceptIds,
  });
  return { choice, whom: { learnerId: learner.id, courseId: null } };
}

/** Nobody reads or hears an episode of an account that is disabled. */
export function refuseDisabled({ disabled }: { disabled: boolean }): void {
  if (!disabled) return;
  throw new DomainError("conflict", "This account is disabled.", { reason: "schedule.disabled" });
}
