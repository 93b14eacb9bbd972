import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type AuditedAction,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import type { Clock, IdSource } from "../shared/index.ts";
import { courseNotFound, refuseArchived } from "./join-course.ts";
import type { CourseStore } from "./ports.ts";
import type { TaughtCourseStore } from "./taught-ports.ts";
import type { Course } from "./types.ts";

/** As many as a page of people has. */
const MOST_PEOPLE = 60;

export const ManyLearners = z.strictObject({
  courseId: z.uuid(),
  userIds: z
    .array(z.uuid())
    .min(1, "Choose somebody.")
    .max(MOST_PEOPLE, "Choose at most 60 people at once."),
});

interface ManyDeps extends AuditDeps {
  courses: Pick<CourseStore, "find" | "enrollMany" | "leaveMany">;
  clock: Clock;
  ids: IdSource;
}

type Request = z.infer<typeof ManyLearners> & { actor: Actor | null };

export async function listAllCourses(
  deps: { taughtCourses: Pick<TaughtCourseStore, "listAll"> },
  request: { actor: Actor | null },
): Promise<Pick<Course, "id" | "title" | "archivedAt">[]> {
  requirePermission(request.actor, "courses.listAll");
  const courses = await deps.taughtCourses.listAll();
  return courses.map(({ id, title, archivedAt }) => ({ id, title, archivedAt }));
}

/** Enrols people in a course; the ids of those who did not take it before. */
export async function enrollMany(
  deps: ManyDeps,
  { actor, courseId, userIds }: Request,
): Promise<{ changed: string[] }> {
  requirePermission(actor, "courses.enrollMany");
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  refuseArchived(course);
  const changed = await deps.courses.enrollMany({
    courseId,
    enrollments: [...new Set(userIds)].map((userId) => ({ id: deps.ids.next(), userId })),
    at: deps.clock.now(),
  });
  const action = "courses.enrollMany";
  await record(deps, { actor, action, courseId, changed, details: { added: changed.length } });
  return { changed };
}

/** Takes people out of a course; what they learned of it is kept. The ids of those who took it. */
export async function removeMany(
  deps: ManyDeps,
  { actor, courseId, userIds }: Request,
): Promise<{ changed: string[] }> {
  requirePermission(actor, "courses.removeMany");
  if ((await deps.courses.find(courseId)) === null) throw courseNotFound();
  const changed = await deps.courses.leaveMany(courseId, userIds);
  const action = "courses.removeMany";
  await record(deps, { actor, action, courseId, changed, details: { removed: changed.length } });
  return { changed };
}

async function record(
  deps: ManyDeps,
  change: {
    actor: Actor;
    action: Extract<AuditedAction, "courses.enrollMany" | "courses.removeMany">;
    courseId: string;
    changed: string[];
    details: Record<string, number>;
  },
): Promise<void> {
  const { actor, action, courseId, changed, details } = change;
  const [first = null] = changed;
  if (first === null) return;
  const personId = changed.length === 1 ? first : null;
  await recordAction(deps, { actor, action, subjectId: courseId, personId, details });
}
