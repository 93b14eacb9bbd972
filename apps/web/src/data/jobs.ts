import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

const PAGE = 18;

export type FailedMessage = Awaited<ReturnType<typeof loadFailedMessages>>["messages"][number];
export type CleanupReport = Awaited<ReturnType<typeof previewCleanup>>;
export type CleanupSection = CleanupReport["sections"][number];
export type CronRun = Awaited<ReturnType<typeof api.jobs.runs.query>>[number];
export type Retention = Awaited<ReturnType<typeof loadRetention>>;

type Messages = Awaited<ReturnType<typeof api.failedMessages.list.query>>;

/** The first pages of failed messages, newest first. */
export const loadFailedMessages = query(async (pages: number) => {
  const messages: Messages["messages"] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Messages = await api.failedMessages.list.query({ limit: PAGE, cursor });
    messages.push(...answer.messages);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { messages, hasMore: cursor !== null };
}, "failed-messages");

export const loadRuns = query(() => api.jobs.runs.query(), "cron-runs");

/** What waits and what is being made. */
export const loadWork = query(() => api.jobs.work.query(), "work");
type Work = Awaited<ReturnType<typeof api.jobs.work.query>>;
export type EpisodeAtWork = Work["episodes"][number];
export type QueueDepth = Work["queues"][number];

export async function runJobNow(job: "sweep" | "dailies" | "rollup" | "search"): Promise<void> {
  await api.jobs.runNow.mutate({ job });
  await revalidate([loadRuns.key, loadWork.key, loadFailedMessages.key]);
}

/** The earliest day that can be counted again, and how many learners have listened since a day. */
export const loadRecount = query(
  (from: string) => api.jobs.recountPreview.query({ from, userId: null }),
  "recount",
);

export async function recountNow(asked: { from: string; userId: string | null }) {
  const recount = await api.jobs.recountNow.mutate(asked);
  await revalidate([loadRuns.key, loadRecount.key]);
  return recount;
}

export async function dropFailedMessage(id: string): Promise<void> {
  await api.failedMessages.drop.mutate({ id });
  await revalidate(loadFailedMessages.key);
}

export const loadRetention = query(() => api.installation.retention.query(), "retention");

export async function replayFailedMessage(id: string) {
  const { state } = await api.failedMessages.replay.mutate({ id });
  await revalidate(loadFailedMessages.key);
  return state;
}

export async function replayAllFailedMessages() {
  const answer = await api.failedMessages.replayAll.mutate();
  await revalidate(loadFailedMessages.key);
  return answer;
}

export function previewCleanup() {
  return api.jobs.cleanupPreview.query();
}

export async function cleanUpNow() {
  const report = await api.jobs.cleanupNow.mutate();
  await revalidate([loadRuns.key, loadFailedMessages.key]);
  return report;
}

export async function saveRetention(retention: Retention): Promise<void> {
  await api.installation.saveRetention.mutate(retention);
  await revalidate(loadRetention.key);
}
