import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { refreshCourses } from "./courses.ts";
import { loadCoursesOf } from "./person.ts";

/** Every course that people can be enrolled in, by title. */
export const loadCurrentCourses = query(async () => {
  const courses = await api.courses.listAll.query();
  return courses
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted((one, other) => one.title.localeCompare(other.title));
}, "current-courses");

export type ManyChange = "enrollMany" | "removeMany";

/** Enrols people in a course or takes them out; the ids of those for whom that changed something. */
export async function changeLearners(
  change: ManyChange,
  of: { courseId: string; userIds: string[] },
): Promise<string[]> {
  const { changed } = await api.courses[change].mutate(of);
  await Promise.all([revalidate(loadCoursesOf.key), refreshCourses()]);
  return changed;
}
