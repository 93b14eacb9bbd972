import { query, revalidate } from "@solidjs/router";

import { api, type CourseView } from "../api.ts";
import { keepLast } from "../keep-last.ts";

export const loadCourses = query(
  keepLast(() => api.courses.list.query()),
  "courses",
);

export const loadCourse = query(
  keepLast((courseId: string) => api.courses.get.query({ courseId })),
  "course",
);

export async function joinCourse(courseId: string): Promise<void> {
  await api.courses.join.mutate({ courseId });
  await revalidate([loadCourses.key, loadCourse.key]);
}

/** Joins with a teacher's code; says which course it was. */
export async function joinByCode(code: string): Promise<{ id: string; title: string }> {
  const joined = await api.courses.join.mutate({ code: code.trim() });
  await revalidate([loadCourses.key, loadCourse.key]);
  return joined;
}

export async function leaveCourse(courseId: string): Promise<void> {
  await api.courses.leave.mutate({ courseId });
  await revalidate([loadCourses.key, loadCourse.key]);
}

export function onlyEnrolled(courses: CourseView[] | undefined): CourseView[] {
  return courses?.filter(({ isEnrolled }) => isEnrolled) ?? [];
}
