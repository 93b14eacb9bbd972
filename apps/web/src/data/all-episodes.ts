import { DAY_MS } from "@learnlab/domain/client";
import { query, revalidate } from "@solidjs/router";

import { api, type Failure, type Language, readFailure } from "../api.ts";

const PAGE = 12;

type Answer = Awaited<ReturnType<typeof api.episodes.listAll.query>>;
export type OwnedEpisode = Answer["episodes"][number];

export interface EpisodesQuestion {
  search: string;
  ownerId: string | null;
  /** Of what was ordered for a class. */
  orderId: string | null;
  status: OwnedEpisode["status"] | null;
  kind: OwnedEpisode["kind"] | null;
  language: Language | null;
  /** How many days back; null for all. */
  days: number | null;
  order: "newest" | "oldest";
}

/** The first pages of everybody's episodes. */
export const loadAllEpisodes = query(async (asked: EpisodesQuestion, pages: number) => {
  const { days, ...filter } = asked;
  const since = days === null ? null : Date.now() - days * DAY_MS;
  const episodes: OwnedEpisode[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Answer = await api.episodes.listAll.query({
      ...filter,
      since,
      limit: PAGE,
      cursor,
    });
    episodes.push(...answer.episodes);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { episodes, hasMore: cursor !== null };
}, "all-episodes");

type Change = "remove" | "restore" | "retry";

/**
 * Does the same to several episodes, one after the other, and reads the list again. What could not be done
 * is left out of `done`, with the first reason.
 */
export async function changeEpisodes(
  change: Change,
  episodeIds: readonly string[],
): Promise<{ done: string[]; failure: Failure | null }> {
  const done: string[] = [];
  let failure: Failure | null = null;
  for (const episodeId of episodeIds) {
    try {
      await api.episodes[change].mutate({ episodeId });
      done.push(episodeId);
    } catch (error) {
      failure ??= readFailure(error);
    }
  }
  await revalidate(loadAllEpisodes.key);
  return { done, failure };
}
