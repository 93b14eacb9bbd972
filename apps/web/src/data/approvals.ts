import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";
import { loadAttention } from "./teaching.ts";

type Outputs = inferRouterOutputs<AppRouter>["approvals"];
export type ApprovalRule = Outputs["rule"];
export type WaitingEpisode = Outputs["list"]["episodes"][number];
export type WaitingContent = Outputs["open"];
export type WaitingTrack = WaitingContent["tracks"][number];
export type WaitingSegment = WaitingTrack["segments"][number];
export type Approved = Outputs["approve"];

const PAGE = 6;

/** Whether a course's teachers approve its episodes, and how many wait. */
export const loadApprovalRule = query(
  (courseId: string) => api.approvals.rule.query({ courseId }),
  "approval-rule",
);

/** The first pages of a course's queue, the longest waiting first. */
export const loadWaiting = query(async (courseId: string, pages: number) => {
  const episodes: WaitingEpisode[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Outputs["list"] = await api.approvals.list.query({
      courseId,
      limit: PAGE,
      cursor,
    });
    episodes.push(...answer.episodes);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { episodes, hasMore: cursor !== null };
}, "waiting-episodes");

/** What an episode in the queue says. */
export const loadWaitingContent = query(
  (courseId: string, episodeId: string) => api.approvals.open.query({ courseId, episodeId }),
  "waiting-content",
);

export async function requireApproval(
  change: inferRouterInputs<AppRouter>["approvals"]["require"],
): Promise<void> {
  await api.approvals.require.mutate(change);
  await refresh();
}

/** The server approves at most this many at once. */
const MOST_AT_ONCE = 50;

export async function approveEpisodes(courseId: string, episodeIds: string[]): Promise<Approved> {
  const sum = { approved: 0, released: 0 };
  try {
    for (let from = 0; from < episodeIds.length; from += MOST_AT_ONCE) {
      const part = { courseId, episodeIds: episodeIds.slice(from, from + MOST_AT_ONCE) };
      const { approved, released } = await api.approvals.approve.mutate(part);
      sum.approved += approved;
      sum.released += released;
    }
  } finally {
    // Those of the parts before a failure are approved.
    await refresh();
  }
  return sum;
}

export async function rejectEpisode(rejection: {
  courseId: string;
  episodeId: string;
  reason: string;
}): Promise<void> {
  await api.approvals.reject.mutate(rejection);
  await refresh();
}

function refresh(): Promise<unknown> {
  return revalidate([loadApprovalRule.key, loadWaiting.key, loadAttention.key]);
}
