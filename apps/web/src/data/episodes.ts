import { query, revalidate } from "@solidjs/router";

import { api, type EpisodeSummary } from "../api.ts";
import { noteBegun } from "./when-begun.ts";

const PAGE = 20;

interface EpisodeList {
  episodes: EpisodeSummary[];
  hasMore: boolean;
}

/** The first pages of one's own episodes, newest first. */
export const loadEpisodes = query(askEpisodes, "episodes");

async function askEpisodes(pages: number): Promise<EpisodeList> {
  return listEpisodes({ limit: PAGE, pages });
}

/** One's own episodes, newest first: so many pages of so many. */
export async function listEpisodes({
  limit,
  pages,
}: {
  limit: number;
  pages: number;
}): Promise<EpisodeList> {
  const episodes: EpisodeSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: { episodes: EpisodeSummary[]; nextCursor: string | null } =
      await api.episodes.list.query({ limit, cursor });
    episodes.push(...answer.episodes);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { episodes, hasMore: cursor !== null };
}

export function refreshEpisodes(): Promise<void> {
  return revalidate(loadEpisodes.key);
}

export async function removeEpisode(episodeId: string): Promise<void> {
  await api.episodes.remove.mutate({ episodeId });
  await refreshEpisodes();
}

export async function restoreEpisode(episodeId: string): Promise<void> {
  await api.episodes.restore.mutate({ episodeId });
  await refreshEpisodes();
}

export async function retryEpisode(episodeId: string): Promise<void> {
  await api.episodes.retry.mutate({ episodeId });
  noteBegun(episodeId);
  await refreshEpisodes();
}

/** Replaces a finished episode by one that is spoken, or also written, once more. */
export async function replaceEpisode(how: "revoice" | "rewrite", episodeId: string): Promise<void> {
  await api.episodes[how].mutate({ episodeId });
  noteBegun(episodeId);
  await refreshEpisodes();
}

/** Makes the audio of an episode that was finished without it. */
export async function makeAudio(episodeId: string): Promise<void> {
  await api.episodes.makeAudio.mutate({ episodeId });
  noteBegun(episodeId);
}
