import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api, type EpisodeDetail, type EpisodeProgress, type Language } from "../api.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type Episode = EpisodeDetail;
export type Status = EpisodeProgress;
export type EpisodeDocument = Outputs["episodes"]["script"];
export type AccuracyReport = Outputs["episodes"]["accuracyCheck"];
export type ScriptTrack = EpisodeDocument["script"]["tracks"][number];
export type Segment = ScriptTrack["segments"][number];
export type Timing = EpisodeDocument["tracks"][number];
export type Cue = Timing["cues"][number];
export type Hearing = Outputs["listening"]["hearing"];
export type Receipt = NonNullable<EpisodeDocument["receipt"]>;

export const loadEpisode = query(
  (episodeId: string) => api.episodes.get.query({ episodeId }),
  "episode",
);

export const loadDocument = query(
  (episodeId: string) => api.episodes.script.query({ episodeId }),
  "episode-document",
);

/** Each call checks again, against the current material. */
export const loadAccuracy = query(
  (episodeId: string) => api.episodes.accuracyCheck.query({ episodeId }),
  "episode-accuracy",
);

export const loadProgress = query(
  (episodeId: string) => api.listening.progress.query({ episodeId }),
  "episode-progress",
);

/** How its learner heard it and answered. */
export const loadHearing = query(
  (episodeId: string) => api.listening.hearing.query({ episodeId }),
  "episode-hearing",
);

/** What is told of an episode has changed. */
export function refreshEpisode(episodeId: string): Promise<void> {
  return revalidate([loadEpisode.keyFor(episodeId), loadDocument.keyFor(episodeId)]);
}

/** The transcript of a track as a file. */
export async function loadTranscript(
  track: { episodeId: string; language: Language },
  kind: "txt" | "vtt",
): Promise<Blob> {
  const links = await api.episodes.audio.query(track);
  const answer = await fetch(kind === "txt" ? links.txtUrl : links.vttUrl);
  if (!answer.ok) throw new TypeError(`The file was answered with ${answer.status}.`);
  return answer.blob();
}
