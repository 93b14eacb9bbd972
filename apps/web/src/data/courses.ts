import { query, revalidate } from "@solidjs/router";

import { api, type CourseView } from "../api.ts";
import { keepLast } from "../keep-last.ts";
import { loadChoices } from "./choices.ts";
import { loadEpisodes } from "./episodes.ts";

export const loadCourses = query(
  keepLast(() => api.courses.list.query()),
  "courses",
);

export const loadCourse = query(
  keepLast((courseId: string) => api.courses.get.query({ courseId })),
  "course",
);

/** The learner's progress in a course. Its key has the prefix of the episodes' key, with which it changes. */
export const loadStudy = query(
  keepLast((courseId: string) => api.courses.study.query({ courseId })),
  `${loadEpisodes.key}-of-course`,
);

export function refreshCourses(): Promise<void> {
  return revalidate([loadCourses.key, loadCourse.key, loadChoices.key]);
}

export async function joinCourse(courseId: string): Promise<void> {
  await api.courses.join.mutate({ courseId });
  await refreshCourses();
}

/** Joins with a teacher's code; returns the course. */
export async function joinByCode(code: string): Promise<{ id: string; title: string }> {
  const joined = await api.courses.join.mutate({ code: code.trim() });
  await refreshCourses();
  return joined;
}

export async function leaveCourse(courseId: string): Promise<void> {
  await api.courses.leave.mutate({ courseId });
  await refreshCourses();
}

export function onlyEnrolled(courses: CourseView[] | undefined): CourseView[] {
  return courses?.filter(({ isEnrolled }) => isEnrolled) ?? [];
}
