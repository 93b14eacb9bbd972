import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";
import { loadWaiting, loadWaitingContent } from "./approvals.ts";

export type EditableScript = inferRouterOutputs<AppRouter>["episodes"]["openEditor"];
export type EditableTrack = EditableScript["tracks"][number];
export type EditableSegment = EditableTrack["segments"][number];
export type Rewording = inferRouterInputs<AppRouter>["episodes"]["edit"]["sentences"][number];

/** An episode whose script is edited: by a teacher in the queue of a course, or by an admin. */
export interface EditedEpisode {
  episodeId: string;
  courseId: string | null;
}

/** Asks past what is kept, so that an answer that fails does not replace what somebody writes. */
export function fetchScript({ episodeId, courseId }: EditedEpisode): Promise<EditableScript> {
  return courseId === null
    ? api.episodes.openEditor.query({ episodeId })
    : api.approvals.openEditor.query({ courseId, episodeId });
}

export const loadScript = query(
  (episodeId: string, courseId: string | null) => fetchScript({ episodeId, courseId }),
  "script",
);

export function refreshScript({ episodeId, courseId }: EditedEpisode): Promise<void> {
  return revalidate([
    loadScript.keyFor(episodeId, courseId),
    loadWaiting.key,
    loadWaitingContent.key,
  ]);
}

export async function saveScript(
  { episodeId, courseId }: EditedEpisode,
  change: { version: string; sentences: Rewording[] },
): Promise<void> {
  if (courseId === null) await api.episodes.edit.mutate({ episodeId, ...change });
  else await api.approvals.edit.mutate({ courseId, episodeId, ...change });
}
