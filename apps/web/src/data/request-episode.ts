import { revalidate } from "@solidjs/router";

import { api, type Language, type OutputFormat } from "../api.ts";
import { noteBegun } from "./when-begun.ts";

export interface EpisodeRequest {
  /** Whom it is for; the person who asks, when left out. */
  userId?: string;
  languages: Language[];
  outputFormat: OutputFormat;
  /** Made once per form: sent twice, it still makes one episode. */
  requestKey: string;
}

export async function requestEpisode(request: EpisodeRequest): Promise<{ id: string }> {
  const made = await api.episodes.request.mutate(request);
  noteBegun(made.id);
  void revalidate("episodes");
  return made;
}
