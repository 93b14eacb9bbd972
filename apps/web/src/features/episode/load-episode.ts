import type { AppRouter } from "@learnlab/api";
import { query } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api, type EpisodeDetail, type EpisodeProgress } from "../../api.ts";
import { keepLast } from "../../keep-last.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type Episode = EpisodeDetail;
export type Status = EpisodeProgress;
export type EpisodeDocument = Outputs["episodes"]["script"];
export type AccuracyReport = Outputs["episodes"]["accuracyCheck"];
export type ScriptTrack = EpisodeDocument["script"]["tracks"][number];
export type Segment = ScriptTrack["segments"][number];
export type Timing = EpisodeDocument["tracks"][number];
export type Cue = Timing["cues"][number];
export type Receipt = NonNullable<EpisodeDocument["receipt"]>;

export const loadEpisode = query(
  keepLast((episodeId: string) => api.episodes.get.query({ episodeId })),
  "episode",
);

export const loadDocument = query(
  keepLast((episodeId: string) => api.episodes.script.query({ episodeId })),
  "episode-document",
);

/** Checked anew on each call, against the material as it is now. */
export const loadAccuracy = query(
  (episodeId: string) => api.episodes.accuracyCheck.query({ episodeId }),
  "episode-accuracy",
);

export const loadProgress = query(
  keepLast((episodeId: string) => api.listening.progress.query({ episodeId })),
  "episode-progress",
);

/** The name of the home page's query, whose list changes with what is done to an episode here. */
export const EPISODE_LISTS = "episodes";

/** Whether it is still on its way. */
export function isUnfinished(status: Episode["status"]): boolean {
  return status === "pending" || status === "writing" || status === "speaking";
}
