import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { type Clock, DomainError, type IdSource } from "../shared/index.ts";
import type { CourseStore } from "./ports.ts";
import type { Course } from "./types.ts";

/** A course is joined from the list by its id, or by the code its teacher gave out. */
export const JoinCourse = z.union([
  z.strictObject({ courseId: z.uuid() }),
  z.strictObject({
    code: z.string().trim().min(4, "A join code has at least 4 characters.").max(24),
  }),
]);

export async function joinCourse(
  deps: { courses: CourseStore; clock: Clock; ids: IdSource },
  request: z.infer<typeof JoinCourse> & { actor: Actor | null },
): Promise<Course> {
  const { actor } = request;
  requirePermission(actor, "courses.join");
  const course = await findJoinable(deps.courses, request);
  await deps.courses.enroll({
    id: deps.ids.next(),
    userId: actor.userId,
    courseId: course.id,
    at: deps.clock.now(),
  });
  return course;
}

async function findJoinable(
  courses: CourseStore,
  request: z.infer<typeof JoinCourse>,
): Promise<Course> {
  if ("code" in request) {
    const course = await courses.findByCode(request.code.toUpperCase());
    if (course === null) throw unknownCode();
    return course;
  }
  const course = await courses.find(request.courseId);
  if (course === null) throw courseNotFound();
  if (!course.isListed) {
    throw new DomainError("forbidden", "This course is joined with a code from its teacher.", {
      reason: "course.needs_code",
    });
  }
  return course;
}

function unknownCode(): DomainError {
  return new DomainError("not_found", "No course has this code. Check it with your teacher.", {
    reason: "course.unknown_code",
  });
}

export function courseNotFound(): DomainError {
  return new DomainError("not_found", "This course does not exist.", {
    reason: "course.not_found",
  });
}
