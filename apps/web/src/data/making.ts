import { query } from "@solidjs/router";

import { api } from "../api.ts";

export type Making = Awaited<ReturnType<typeof api.episodes.making.query>>;
export type MadeStep = Making["steps"][number];

/** How an episode was made, for those who run the installation. */
export const loadMaking = query(
  (episodeId: string) => api.episodes.making.query({ episodeId }),
  "episode-making",
);
