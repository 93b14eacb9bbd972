import { type Actor, type Operation, requirePermission } from "../../accounts/index.ts";
import { type Course, courseNotFound, type CourseStore } from "../../courses/index.ts";

/** The course, if the actor may enter and read its scores; throws otherwise. */
export async function getScoredCourse(
  deps: { courses: Pick<CourseStore, "find"> },
  request: { actor: Actor | null; courseId: string },
  operation: Operation,
): Promise<Course & { actor: Actor }> {
  const { actor, courseId } = request;
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, operation, course);
  return { ...course, actor };
}
