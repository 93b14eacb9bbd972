import { type AccountStore, type Actor, getPerson, requirePermission } from "../accounts/index.ts";
import { courseNotFound } from "./join-course.ts";
import type { CourseStore } from "./ports.ts";
import type { Concept, Course } from "./types.ts";

/** The code lets others join, so only the course's teachers see it. */
export type CourseView = Omit<Course, "joinCode" | "teacherId" | "teacherIds"> & {
  isEnrolled: boolean;
  isTaught: boolean;
  joinCode: string | null;
};

/** A course that a person takes or teaches. */
export interface CourseOfPerson extends Pick<Course, "id" | "title"> {
  isArchived: boolean;
  isTaught: boolean;
  isEnrolled: boolean;
}

/** A concept of a course with its first question. */
export interface CourseConcept extends Pick<Concept, "id" | "term"> {
  question: string;
}

export async function listCourses(
  deps: { courses: CourseStore },
  request: { actor: Actor | null },
): Promise<CourseView[]> {
  const { actor } = request;
  requirePermission(actor, "courses.list");
  const courses = await deps.courses.listFor(actor.userId);
  return courses.map((course) => viewCourse(course, actor));
}

/** The courses of a person for admins, each with what the person is in it. */
export async function listCoursesOf(
  deps: { courses: CourseStore; accounts: Pick<AccountStore, "find"> },
  request: { actor: Actor | null; userId: string },
): Promise<CourseOfPerson[]> {
  const { actor, userId } = request;
  requirePermission(actor, "people.courses");
  await getPerson(deps.accounts, userId);
  const courses = await deps.courses.listFor(userId);
  return courses.flatMap(({ id, title, archivedAt, isEnrolled, teacherIds }) => {
    const isTaught = teacherIds.includes(userId);
    const isArchived = archivedAt !== null;
    return isTaught || isEnrolled ? [{ id, title, isArchived, isTaught, isEnrolled }] : [];
  });
}

export async function getCourse(
  deps: { courses: CourseStore },
  request: { actor: Actor | null; courseId: string },
): Promise<CourseView & { concepts: CourseConcept[] }> {
  const { actor, courseId } = request;
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "courses.get", course);
  const concepts = await deps.courses.listConcepts([courseId]);
  return {
    ...viewCourse(course, actor),
    concepts: concepts.map(({ id, term, questions }) => ({
      id,
      term,
      question: questions[0]?.question ?? "",
    })),
  };
}

export async function leaveCourse(
  deps: { courses: CourseStore },
  request: { actor: Actor | null; courseId: string },
): Promise<void> {
  requirePermission(request.actor, "courses.leave");
  if ((await deps.courses.find(request.courseId)) === null) throw courseNotFound();
  await deps.courses.leave(request.actor.userId, request.courseId);
}

function viewCourse(course: Course & { isEnrolled: boolean }, actor: Actor): CourseView {
  const { teacherId: _, teacherIds, joinCode, ...shown } = course;
  const isTaught = teacherIds.includes(actor.userId);
  return { ...shown, isTaught, joinCode: isTaught || actor.role === "admin" ? joinCode : null };
}
