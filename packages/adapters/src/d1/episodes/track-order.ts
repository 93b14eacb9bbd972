import { sql } from "drizzle-orm";

/** Orders tracks with the primary language first, even if its audio was made later. */
export const inEpisodeOrder = sql`(select asked.key from episodes, json_each(languages) as asked
  where episodes.id = episode_id and asked.value = language)`;
