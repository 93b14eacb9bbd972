import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

const PAGE = 20;

export type DeadLetter = Awaited<ReturnType<typeof loadDeadLetters>>["letters"][number];
export type CleanupReport = Awaited<ReturnType<typeof previewCleanup>>;
export type CleanupSection = CleanupReport["sections"][number];
export type CronRun = Awaited<ReturnType<typeof loadRuns>>[number];
export type Retention = Awaited<ReturnType<typeof loadRetention>>;

type Letters = Awaited<ReturnType<typeof api.deadLetters.list.query>>;

/** The first so many pages of messages that failed, newest first. */
export const loadDeadLetters = query(async (pages: number) => {
  const letters: Letters["letters"] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Letters = await api.deadLetters.list.query({ limit: PAGE, cursor });
    letters.push(...answer.letters);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { letters, hasMore: cursor !== null };
}, "dead-letters");

export const loadRuns = query(() => api.jobs.runs.query(), "cron-runs");

export const loadRetention = query(() => api.installation.retention.query(), "retention");

export async function replayDeadLetter(id: string) {
  const { state } = await api.deadLetters.replay.mutate({ id });
  await revalidate(loadDeadLetters.key);
  return state;
}

export async function replayAllDeadLetters() {
  const answer = await api.deadLetters.replayAll.mutate();
  await revalidate(loadDeadLetters.key);
  return answer;
}

export function previewCleanup() {
  return api.jobs.cleanupPreview.query();
}

export async function cleanUpNow() {
  const report = await api.jobs.cleanupNow.mutate();
  await revalidate([loadRuns.key, loadDeadLetters.key]);
  return report;
}

export async function saveRetention(retention: Retention): Promise<void> {
  await api.installation.saveRetention.mutate(retention);
  await revalidate(loadRetention.key);
}
