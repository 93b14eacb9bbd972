import { type Actor, requirePermission } from "../accounts/index.ts";
import { ID_CURSOR } from "../shared/index.ts";
import { courseNotFound } from "./join-course.ts";
import type { CourseFileStore, CourseStore } from "./ports.ts";
import type { Concept, Course, CourseFile } from "./types.ts";

/** The start of the next page of courses or files, by id. */
export const CourseCursor = ID_CURSOR.text;

interface PageRequest {
  actor: Actor | null;
  limit: number;
  cursor: string | null;
}

/** A page of the courses that the actor takes or teaches. */
export async function listOwnCourses(
  deps: { courses: Pick<CourseStore, "listFor"> },
  { actor, limit, cursor }: PageRequest,
): Promise<{ courses: (Course & { isEnrolled: boolean })[]; nextCursor: string | null }> {
  requirePermission(actor, "courses.list");
  const shown = await deps.courses.listFor(actor.userId);
  const after = readAfter(cursor);
  const own = shown
    .filter(({ isEnrolled, teacherIds }) => isEnrolled || teacherIds.includes(actor.userId))
    .filter(({ id }) => after === null || id > after)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const courses = own.slice(0, limit);
  return { courses, nextCursor: own.length > limit ? lastId(courses) : null };
}

/** A page of a course's files, for its members. */
export async function listCourseFiles(
  deps: { courses: Pick<CourseStore, "findFor">; courseFiles: CourseFileStore },
  { actor, courseId, limit, cursor }: PageRequest & { courseId: string },
): Promise<{ files: CourseFile[]; nextCursor: string | null }> {
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "courses.get", course);
  // One extra row tells whether there is a next page.
  const found = await deps.courseFiles.list({
    courseId,
    limit: limit + 1,
    after: readAfter(cursor),
  });
  const files = found.slice(0, limit);
  return { files, nextCursor: found.length > limit ? lastId(files) : null };
}

/** A page of a course's concepts by name, for its members. */
export async function listCourseConcepts(
  deps: { courses: Pick<CourseStore, "findFor" | "listTerms"> },
  { actor, courseId, limit, cursor }: PageRequest & { courseId: string },
): Promise<{ concepts: Pick<Concept, "id" | "term">[]; nextCursor: string | null }> {
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "courses.get", course);
  const after = readAfter(cursor);
  const rest = (await deps.courses.listTerms([courseId]))
    .filter(({ id }) => after === null || id > after)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const concepts = rest.slice(0, limit).map(({ id, term }) => ({ id, term }));
  return { concepts, nextCursor: rest.length > limit ? lastId(concepts) : null };
}

function readAfter(cursor: string | null): string | null {
  return cursor === null ? null : ID_CURSOR.read(cursor)[0];
}

function lastId(page: { id: string }[]): string | null {
  const last = page.at(-1);
  return last === undefined ? null : ID_CURSOR.write([last.id]);
}
