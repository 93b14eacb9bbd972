import { sql } from "drizzle-orm";

/** Of rows of tracks: the primary language first, also where its audio came later. */
export const inEpisodeOrder = sql`(select asked.key from episodes, json_each(languages) as asked
  where episodes.id = episode_id and asked.value = language)`;
