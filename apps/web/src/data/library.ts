import { query } from "@solidjs/router";

import { api, type EpisodeSummary } from "../api.ts";
import { loadEpisodes } from "./episodes.ts";

const PAGE = 100;
/** Years of dailies; filters do not search further back. */
const MOST_PAGES = 10;

/** All of one's own episodes, newest first. Its key has the prefix of the list's key, with which it changes. */
export const loadLibrary = query(askAll, `${loadEpisodes.key}-library`);

async function askAll(): Promise<EpisodeSummary[]> {
  const episodes: EpisodeSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: { episodes: EpisodeSummary[]; nextCursor: string | null } =
      await api.episodes.list.query({ limit: PAGE, cursor });
    episodes.push(...answer.episodes);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return episodes;
}
