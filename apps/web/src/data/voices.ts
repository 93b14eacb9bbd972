import type { AppRouter } from "@learnlab/api";
import type { InterfaceLanguage } from "@learnlab/domain/client";
import { query } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

export const loadVoices = query(() => api.voices.list.query(), "voices");

/** A link to a few words in the voice, spoken now if nobody has heard them yet. */
export async function findSampleUrl(voiceId: string): Promise<string> {
  return (await api.voices.sample.mutate({ voiceId })).audioUrl;
}

export type SampleLinks = inferRouterOutputs<AppRouter>["voices"]["sampleEpisode"];

/** Links to half a minute of an episode, which may first have to be spoken. */
export function findSampleEpisode(language: InterfaceLanguage): Promise<SampleLinks> {
  return api.voices.sampleEpisode.mutate({ language });
}
