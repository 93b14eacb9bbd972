import { query } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@learnlab/api";

import { api } from "../../api.ts";

type Outputs = inferRouterOutputs<AppRouter>["episodes"];
export type Episode = Outputs["get"];
export type EpisodeDocument = Outputs["script"];
export type EpisodeStatus = Outputs["status"];
export type Segment = EpisodeDocument["script"]["tracks"][number]["segments"][number];
export type Cue = EpisodeDocument["tracks"][number]["cues"][number];
export type Receipt = EpisodeDocument["receipt"];

export const loadEpisode = query(
  (episodeId: string) => api.episodes.get.query({ episodeId }),
  "episode",
);

export const loadDocument = query(
  (episodeId: string) => api.episodes.script.query({ episodeId }),
  "episode-document",
);

export function isUnfinished(status: Episode["status"]): boolean {
  return status === "pending" || status === "writing" || status === "speaking";
}
