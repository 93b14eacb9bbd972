import { z } from "zod";

import { type Actor, Email } from "../accounts/index.ts";
import { DomainError } from "../shared/index.ts";
import { findTaught, type ManageDeps, recordCourseChange } from "./manage-course.ts";
import type { CourseTeacher } from "./taught-ports.ts";

export const AddTeacher = z.strictObject({ courseId: z.uuid(), email: Email });
export const RemoveTeacher = z.strictObject({ courseId: z.uuid(), userId: z.uuid() });

export async function listTeachers(
  deps: Pick<ManageDeps, "courses" | "taughtCourses">,
  request: { actor: Actor | null; courseId: string },
): Promise<CourseTeacher[]> {
  await findTaught(deps, request, "courses.teachers");
  return deps.taughtCourses.listTeachers(request.courseId);
}

/** Lets another teacher of this installation teach the course, too. */
export async function addTeacher(
  deps: ManageDeps,
  { actor, courseId, email }: z.output<typeof AddTeacher> & { actor: Actor | null },
): Promise<CourseTeacher[]> {
  const course = await findTaught(deps, { actor, courseId }, "courses.addTeacher");
  const userId = await deps.taughtCourses.addTeacher({ courseId, email, at: deps.clock.now() });
  if (userId === null) {
    const sentence =
      "No teacher here has this email address. An admin can make somebody a teacher.";
    throw new DomainError("not_found", sentence, { reason: "course.no_such_teacher" });
  }
  const action = "courses.addTeacher";
  await recordCourseChange(deps, { actor, course, action, details: { teacher: userId } });
  return deps.taughtCourses.listTeachers(courseId);
}

/** Removes a teacher from a course, or leaves it; the last teacher stays. */
export async function removeTeacher(
  deps: ManageDeps,
  { actor, courseId, userId }: z.output<typeof RemoveTeacher> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "courses.removeTeacher");
  const at = deps.clock.now();
  if ((await deps.taughtCourses.removeTeacher({ courseId, userId, at })) === "last") {
    const sentence = "This is the last teacher of the course. Add another one first.";
    throw new DomainError("conflict", sentence, { reason: "course.last_teacher" });
  }
  const action = "courses.removeTeacher";
  await recordCourseChange(deps, { actor, course, action, details: { teacher: userId } });
}
