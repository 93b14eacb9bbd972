import { revalidate } from "@solidjs/router";

import { api, type Language, type OutputFormat } from "../api.ts";
import { loadQuota } from "./choices.ts";
import { noteBegun } from "./when-begun.ts";

export interface EpisodeRequest {
  /** The learner; the caller by default. */
  userId?: string;
  languages: Language[];
  outputFormat: OutputFormat;
  /** The source courses; all of them by default. */
  courseIds?: string[];
  /** The topics. */
  conceptIds?: string[];
  /** Created once per form: sending it twice makes one episode. */
  requestKey: string;
}

export async function requestEpisode(request: EpisodeRequest): Promise<{ id: string }> {
  const made = await api.episodes.request.mutate(request);
  noteBegun(made.id);
  void revalidate(["episodes", loadQuota.key]);
  return made;
}
