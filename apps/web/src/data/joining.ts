import { api } from "../api.ts";
import { refreshCourses } from "./courses.ts";

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
