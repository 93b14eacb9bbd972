import { revalidate } from "@solidjs/router";

import { api, type Language, type OutputFormat } from "../api.ts";
import { loadQuota } from "./choices.ts";
import { noteBegun } from "./when-begun.ts";

export interface EpisodeRequest {
  /** Whom it is for; the person who asks, when left out. */
  userId?: string;
  languages: Language[];
  outputFormat: OutputFormat;
  /** The courses it is made from; all of them, when left out. */
  courseIds?: string[];
  /** What it is about. */
  conceptIds?: string[];
  /** Made once per form: sent twice, it still makes one episode. */
  requestKey: string;
}

export async function requestEpisode(request: EpisodeRequest): Promise<{ id: string }> {
  const made = await api.episodes.request.mutate(request);
  noteBegun(made.id);
  void revalidate(["episodes", loadQuota.key]);
  return made;
}
