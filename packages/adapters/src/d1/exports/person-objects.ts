import { type SQL, sql } from "drizzle-orm";

import { isReleased } from "../episodes/withhold-episode.ts";

/**
 * Selects the key prefixes of a person's objects, as `prefix`, and the folder of the archive for each, as
 * `folder`; those that are `shown` belong to no withheld episode. D1 takes at most five SELECTs in a union.
 */
export function selectPersonObjects(userId: string, of: "all" | "shown" = "all"): SQL {
  const isShown = of === "all" ? sql`true` : isReleased;
  // Nothing tells of which episode a part is.
  const arePartsShown =
    of === "all"
      ? sql`true`
      : sql`not exists (select 1 from episodes where user_id = ${userId} and withheld = 1)`;
  return sql`
    select start || episodes.id || '/' as prefix, 'episodes/' || episodes.id || below as folder
      from episodes join (select 'ep/' as start, '' as below union all select 'work/', '/work')
      where user_id = ${userId} and ${isShown}
    union all select 'ep/' || tracks.id || '/', 'episodes/' || episode_id || '/' || language
      from tracks join episodes on episodes.id = tracks.episode_id
      where user_id = ${userId} and ${isShown}
    union all select 'ep/' || iif(is_track, track_id, id) || '/',
        'uploads/' || id || iif(is_track, '/audio', '')
      from upload_reservations join (select 0 as is_track union all select 1)
      where user_id = ${userId}
    union all select ${`parts/u/${userId}/`}, 'parts' where ${arePartsShown}`;
}
