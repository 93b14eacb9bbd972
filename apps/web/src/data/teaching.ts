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

export type ClassView = Outputs["learners"];
export type ClassLearner = ClassView["learners"][number];
export type ClassTotals = NonNullable<ClassView["totals"]>;
export type ClassWeek = ClassView["weeks"][number];
export type LearnerInCourse = Outputs["learner"];
export type LessonHearing = NonNullable<Outputs["heardLessons"]>[number];
export type ClassRecordings = Outputs["recordings"];
export type RecordingHearing = Outputs["recording"];
export type MissedQuestion = NonNullable<Outputs["missed"]>[number];

/** The learners of a course, and the class as a whole. */
export const loadLearners = query(
  (courseId: string) => api.courses.learners.query({ courseId }),
  "course-learners",
);

/** One learner within the course. */
export const loadLearner = query(
  (courseId: string, userId: string) => api.courses.learner.query({ courseId, userId }),
  "course-learner",
);

/** How a learner heard an episode that teaches the course alone. */
export const loadLearnerEpisode = query(
  (courseId: string, userId: string, episodeId: string) =>
    api.courses.learnerEpisode.query({ courseId, userId, episodeId }),
  "course-learner-episode",
);

/** How the class hears and answers the lessons of each concept. */
export const loadHeardLessons = query(
  (courseId: string) => api.courses.heardLessons.query({ courseId }),
  "course-heard-lessons",
);

/** The recordings for a class, and how it hears them. */
export const loadRecordings = query(
  (courseId: string) => api.courses.recordings.query({ courseId }),
  "course-recordings",
);

/** How the class heard one of them, all together. */
export const loadRecording = query(
  (courseId: string, episodeId: string) => api.courses.recording.query({ courseId, episodeId }),
  "course-recording",
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
export type OverruledAnswer = NonNullable<Outputs["overruled"]>[number];

/** What needs attention in the caller's courses. */
export const loadAttention = query(() => api.courses.attention.query(), "course-attention");
export type CourseAttention = Outputs["attention"][number];
