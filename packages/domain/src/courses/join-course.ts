import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { type Clock, DomainError, type IdSource } from "../shared/index.ts";
import { foldJoinCode } from "./join-code.ts";
import type { CourseStore } from "./ports.ts";
import type { Course } from "./types.ts";

export const JoinCode = z
  .string()
  .trim()
  .min(4, "A join code has at least 4 characters.")
  .max(24, "A join code has at most 24 characters.");

/** A listed course is joined by its id, others by their teacher's code. */
export const JoinCourse = z.union([
  z.strictObject({ courseId: z.uuid() }),
  z.strictObject({ code: JoinCode }),
]);

export async function joinCourse(
  deps: { courses: CourseStore; clock: Clock; ids: IdSource },
  request: z.infer<typeof JoinCourse> & { actor: Actor | null },
): Promise<Course> {
  const { actor } = request;
  requirePermission(actor, "courses.join");
  const course = await findWanted(deps.courses, { ...request, userId: actor.userId });
  if (course.isEnrolled) return course;
  refuseJoining(course);
  if ("courseId" in request && !course.isListed) throw needsCode();
  await deps.courses.enroll({
    id: deps.ids.next(),
    userId: actor.userId,
    courseId: course.id,
    at: deps.clock.now(),
  });
  return course;
}

/** A current learner passes even if nobody else can join any more. */
async function findWanted(
  courses: CourseStore,
  { userId, ...request }: z.infer<typeof JoinCourse> & { userId: string },
): Promise<Course & { isEnrolled: boolean }> {
  if ("code" in request) {
    const course = await courses.findByCode(foldJoinCode(request.code), userId);
    if (course === null) throw unknownCode();
    return course;
  }
  const course = await courses.findFor(userId, request.courseId);
  if (course === null) throw courseNotFound();
  return course;
}

/** Nobody can join an archived course, or one that its teacher closed. */
export function refuseJoining(course: Course): void {
  refuseArchived(course);
  if (!course.isJoinOpen) {
    const sentence = "Nobody can join this course at the moment. Ask its teacher to open it.";
    throw new DomainError("conflict", sentence, { reason: "course.join_closed" });
  }
}

export function refuseArchived({ archivedAt }: Course): void {
  if (archivedAt === null) return;
  throw new DomainError("conflict", "This course has ended: its teacher has archived it.", {
    reason: "course.archived",
  });
}

function needsCode(): DomainError {
  return new DomainError("forbidden", "This course is joined with a code from its teacher.", {
    reason: "course.needs_code",
  });
}

export function unknownCode(): DomainError {
  return new DomainError("not_found", "No course has this code. Check it with your teacher.", {
    reason: "course.unknown_code",
  });
}

export function courseNotFound(): DomainError {
  return new DomainError("not_found", "This course does not exist.", {
    reason: "course.not_found",
  });
}

export function conceptNotFound(): DomainError {
  return new DomainError("not_found", "This concept does not exist.", {
    reason: "concept.not_found",
  });
}
