import { query, revalidate } from "@solidjs/router";

import { api, type CourseView } from "../api.ts";
import { loadChoices } from "./choices.ts";

export const loadCourses = query(() => api.courses.list.query(), "courses");

export const loadCourse = query(
  (courseId: string) => api.courses.get.query({ courseId }),
  "course",
);

export function refreshCourses(): Promise<void> {
  return revalidate([loadCourses.key, loadCourse.key, loadChoices.key]);
}

export function onlyEnrolled(courses: CourseView[] | undefined): CourseView[] {
  return courses?.filter(({ isEnrolled }) => isEnrolled) ?? [];
}
