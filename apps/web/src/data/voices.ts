import { query } from "@solidjs/router";

import { api } from "../api.ts";

export const loadVoices = query(() => api.voices.list.query(), "voices");

/** A link to a few words in the voice, spoken now if nobody has heard them yet. */
export async function findSampleUrl(voiceId: string): Promise<string> {
  return (await api.voices.sample.mutate({ voiceId })).audioUrl;
}
