import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

/** Whose scores can be entered in a course, and those that were. */
export const loadScores = query(
  (courseId: string) => api.quizScores.list.query({ courseId }),
  "quiz-scores",
);
export type ScoreBook = Awaited<ReturnType<typeof loadScores>>;
export type CourseScore = ScoreBook["scores"][number];

type Entries = Parameters<typeof api.quizScores.save.mutate>[0];
export type SavedScore = Awaited<ReturnType<typeof api.quizScores.save.mutate>>[number];

export async function saveScores(entries: Entries): Promise<SavedScore[]> {
  const saved = await api.quizScores.save.mutate(entries);
  await revalidate(loadScores.key);
  return saved;
}

export async function correctScore(change: {
  scoreId: string;
  percent: number;
  takenOn: string;
}): Promise<void> {
  await api.quizScores.correct.mutate(change);
  await revalidate(loadScores.key);
}

export async function removeScore(scoreId: string): Promise<void> {
  await api.quizScores.remove.mutate({ scoreId });
  await revalidate(loadScores.key);
}

/** What a file of scores says, line by line; nothing is stored. */
export const previewScores = (file: { courseId: string; csv: string }) =>
  api.quizScores.preview.mutate(file);
export type CsvPreview = Awaited<ReturnType<typeof previewScores>>;
