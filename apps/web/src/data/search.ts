import type { AppRouter } from "@learnlab/api";
import type { inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

type Answer = inferRouterOutputs<AppRouter>["episodes"]["search"];
export type FoundEpisode = Answer["found"][number];
export type FoundLine = FoundEpisode["lines"][number];

/** As long as a query may be. */
export const LONGEST_QUERY = 100;

/** One's own episodes and recordings for one's classes that have all words in their title, their description or one line. */
export function searchEpisodes(query: string): Promise<Answer> {
  return api.episodes.search.query({ query });
}
