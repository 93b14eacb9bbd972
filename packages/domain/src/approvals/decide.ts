import { z } from "zod";

import { type Actor, type AuditDeps, recordAction } from "../accounts/index.ts";
import { type Course, type CourseStore, findTaught } from "../courses/index.ts";
import { announceLater, type NotifyDeps } from "../notifications/index.ts";
import { cleanText, DomainError } from "../shared/index.ts";
import type { ApprovalStore } from "./ports.ts";

/** Of one press; each released episode needs a few calls for its mail. */
const MOST_AT_ONCE = 50;
/** When the rule is turned off, of the thousand calls of one request; what is left stays in the queue. */
const MOST_PAGES = 8;
const LONGEST_REASON = 500;

export const ApproveEpisodes = z.strictObject({
  courseId: z.uuid(),
  episodeIds: z.array(z.uuid()).min(1).max(MOST_AT_ONCE),
});

export const RejectEpisode = z.strictObject({
  courseId: z.uuid(),
  episodeId: z.uuid(),
  /** The learner reads it. */
  reason: z
    .string()
    .max(LONGEST_REASON, `A reason has at most ${LONGEST_REASON} characters.`)
    .transform((text) => cleanText(text.normalize("NFC"), LONGEST_REASON))
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { error: "Say why, in a few words." }),
});

export interface DecideDeps extends AuditDeps {
  courses: Pick<CourseStore, "find">;
  approvals: ApprovalStore;
  notifications: NotifyDeps["notifications"];
  log: NotifyDeps["log"];
}

export interface Approved {
  /** How many were approved by this; others were decided meanwhile. */
  approved: number;
  /** How many of them their learners have now; the rest waits for the teachers of other courses. */
  released: number;
}

/** Approves episodes; each is released once every course that asks has approved it. */
export async function approveEpisodes(
  deps: DecideDeps,
  { actor, courseId, episodeIds }: z.output<typeof ApproveEpisodes> & { actor: Actor | null },
): Promise<Approved> {
  const course = await findTaught(deps, { actor, courseId }, "approvals.approve");
  return approve(deps, { actor, course, episodeIds });
}

/** Rejects an episode with a reason that its learner reads; it can be made again. */
export async function rejectEpisode(
  deps: DecideDeps,
  { actor, ...request }: z.output<typeof RejectEpisode> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId: request.courseId }, "approvals.reject");
  const at = deps.clock.now();
  const rejected = await deps.approvals.reject({ ...request, at });
  if (rejected === null) {
    throw new DomainError("conflict", "This episode does not wait for this course any more.", {
      reason: "approvals.not_waiting",
    });
  }
  await recordAction(deps, {
    actor,
    action: "approvals.reject",
    subjectId: rejected.id,
    personId: rejected.userId,
    details: { courseId: course.id },
  });
  await announceLater(deps, [rejected.id]);
}

/** Approves what waits in the queue of a course. */
export async function approveWaiting(
  deps: DecideDeps,
  { actor, course }: { actor: Actor | null; course: Course },
): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { episodes } = await deps.approvals.list({
      courseId: course.id,
      limit: MOST_AT_ONCE,
      cursor: null,
    });
    const ready = episodes.filter(({ isBeingMade }) => !isBeingMade);
    if (ready.length === 0) return;
    await approve(deps, { actor, course, episodeIds: ready.map(({ id }) => id) });
  }
}

async function approve(
  deps: DecideDeps,
  { actor, course, episodeIds }: { actor: Actor | null; course: Course; episodeIds: string[] },
): Promise<Approved> {
  const at = deps.clock.now();
  const { approved, released } = await deps.approvals.approve({
    courseId: course.id,
    episodeIds,
    at,
  });
  for (const { id: subjectId, userId: personId } of approved) {
    const details = { courseId: course.id, isReleased: released.includes(subjectId) };
    await recordAction(deps, { actor, action: "approvals.approve", subjectId, personId, details });
  }
  await announceLater(deps, released);
  return { approved: approved.length, released: released.length };
}
