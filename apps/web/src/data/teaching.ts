import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api, type CourseDetail } from "../api.ts";
import { refreshCourses } from "./courses.ts";

export type CourseFacts = Pick<
  CourseDetail,
  "title" | "description" | "language" | "level" | "isListed"
>;
type Outputs = inferRouterOutputs<AppRouter>["courses"];
export type CourseTeacher = Outputs["teachers"][number];

/** The teachers of a course; the first one is named with the course. */
export const loadTeachers = query(
  (courseId: string) => api.courses.teachers.query({ courseId }),
  "course-teachers",
);

export async function createCourse(facts: CourseFacts): Promise<{ id: string }> {
  const made = await api.courses.create.mutate(facts);
  await refreshCourses();
  return made;
}

export async function saveCourse(change: CourseFacts & { courseId: string }): Promise<void> {
  await api.courses.save.mutate(change);
  await refreshCourses();
}

export async function archiveCourse(courseId: string): Promise<void> {
  await api.courses.archive.mutate({ courseId });
  await refreshCourses();
}

export async function restoreCourse(courseId: string): Promise<void> {
  await api.courses.restore.mutate({ courseId });
  await refreshCourses();
}

export async function setJoining(joining: { courseId: string; isOpen: boolean }): Promise<void> {
  await api.courses.setJoining.mutate(joining);
  await refreshCourses();
}

export async function renewCode(courseId: string): Promise<void> {
  await api.courses.renewCode.mutate({ courseId });
  await refreshCourses();
}

export async function addTeacher(teacher: { courseId: string; email: string }): Promise<void> {
  await api.courses.addTeacher.mutate(teacher);
  await revalidate(loadTeachers.key);
}

export async function removeTeacher(teacher: { courseId: string; userId: string }): Promise<void> {
  await api.courses.removeTeacher.mutate(teacher);
  await refreshCourses();
}

export type ClassLearner = Outputs["learners"]["learners"][number];
export type ClassTotals = Outputs["learners"]["totals"];
export type MissedQuestion = Outputs["missed"][number];

/** A page of the learners of a course, and the class as a whole. */
export function fetchLearners(of: { courseId: string; cursor: string | null }) {
  return api.courses.learners.query(of);
}

export const loadLearners = query(
  (courseId: string) => fetchLearners({ courseId, cursor: null }),
  "course-learners",
);

export const loadMissed = query(
  (courseId: string) => api.courses.missed.query({ courseId }),
  "course-missed",
);

/** Answers that learners of a course overruled. */
export const loadOverruled = query(
  (courseId: string) => api.courses.overruled.query({ courseId }),
  "overruled",
);
export type OverruledAnswer = Awaited<ReturnType<typeof api.courses.overruled.query>>[number];

/** What needs attention in the caller's courses. */
export const loadAttention = query(() => api.courses.attention.query(), "course-attention");
export type CourseAttention = Outputs["attention"][number];
