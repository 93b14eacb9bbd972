import { query, revalidate } from "@solidjs/router";

import { api, type Language } from "../api.ts";

export type Lesson = Awaited<ReturnType<typeof api.lessons.list.query>>[number];
export type LessonText = Lesson["texts"][number];
export type Sentence = LessonText["lesson"][number];

export type Supply = Awaited<ReturnType<typeof api.lessons.supply.query>>;

export const loadLessons = query(
  (courseId: string) => api.lessons.list.query({ courseId }),
  "lessons",
);

export function refreshLessons(): Promise<void> {
  return revalidate(loadLessons.key);
}

/**
 * Loads the list by itself first: if it failed on the page, an error would replace the page and what
 * somebody wrote there.
 */
export async function lookAgain(courseId: string): Promise<void> {
  await api.lessons.list.query({ courseId });
  await refreshLessons();
}

export function fetchSupply(courseId: string): Promise<Supply> {
  return api.lessons.supply.query({ courseId });
}

export const loadSupply = query(fetchSupply, "lesson-supply");

export type FillingPrice = Awaited<ReturnType<typeof api.lessons.fillPrice.query>>;

/** What the lessons of so many new concepts cost, written before anyone hears them. */
export function fetchFillingPrice(about: {
  courseId: string;
  concepts: number;
}): Promise<FillingPrice> {
  return api.lessons.fillPrice.query(about);
}

export function fillLessons(courseId: string): Promise<Supply> {
  return api.lessons.fill.mutate({ courseId });
}

type WantedLesson = Parameters<typeof api.lessons.hear.mutate>[0];
export type HeardLesson = Awaited<ReturnType<typeof api.lessons.hear.mutate>>;
export type LessonAudio = Extract<HeardLesson, { state: "ready" }>["audio"];
export type MissingAudio = Extract<HeardLesson, { state: "missing" }>;

/** The lesson to listen to, or what is missing of it; nothing is bought. */
export const hearLesson = (wanted: WantedLesson) => api.lessons.hear.mutate(wanted);

/** Has the next piece of it made, and answers what is still missing. */
export const makeLessonAudio = (wanted: WantedLesson) => api.lessons.makeAudio.mutate(wanted);

export async function editLesson(change: {
  lessonId: string;
  language: Language;
  sentences: { id: string; text: string }[];
}): Promise<void> {
  await api.lessons.edit.mutate(change);
  await refreshLessons();
}

export async function revoiceLesson(lessonId: string): Promise<void> {
  await api.lessons.revoice.mutate({ lessonId });
  await refreshLessons();
}

export async function withdrawLesson(lessonId: string): Promise<void> {
  await api.lessons.withdraw.mutate({ lessonId });
}

export async function restoreLesson(lessonId: string): Promise<void> {
  await api.lessons.restore.mutate({ lessonId });
  await refreshLessons();
}
