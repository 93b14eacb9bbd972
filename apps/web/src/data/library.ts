import { query } from "@solidjs/router";

import type { EpisodeSummary } from "../api.ts";
import { listEpisodes, loadEpisodes } from "./episodes.ts";

const PAGE = 100;
/** Years of dailies; filters do not search further back. */
const MOST_PAGES = 10;

/** All of one's own episodes, newest first. Its key has the prefix of the list's key, with which it changes. */
export const loadLibrary = query(askAll, `${loadEpisodes.key}-library`);

async function askAll(): Promise<EpisodeSummary[]> {
  return (await listEpisodes({ limit: PAGE, pages: MOST_PAGES })).episodes;
}
