import { type SQL, sql } from "drizzle-orm";

import { isOfClass } from "../episodes/class-recordings.ts";
import { isReleased } from "../episodes/withhold-episode.ts";

/**
 * Selects the key prefixes of a person's objects, as `prefix`, and the folder of the archive for each, as
 * `folder`; those that are `shown` belong to no withheld episode, those that are `erased` with the person to no
 * recording for a class. D1 takes at most five SELECTs in a union.
 */
export function selectPersonObjects(userId: string, of: "erased" | "shown"): SQL {
  const isMeant = of === "erased" ? sql`not ${isOfClass}` : isReleased;
  // Nothing tells of which episode a part is.
  const arePartsShown =
    of === "erased"
      ? sql`true`
      : sql`not exists (select 1 from episodes where user_id = ${userId} and withheld = 1)`;
  return sql`
    select start || episodes.id || '/' as prefix, 'episodes/' || episodes.id || below as folder
      from episodes join (select 'ep/' as start, '' as below union all select 'work/', '/work')
      where user_id = ${userId} and ${isMeant}
    union all select 'ep/' || tracks.id || '/', 'episodes/' || episode_id || '/' || language
      from tracks join episodes on episodes.id = tracks.episode_id
      where user_id = ${userId} and ${isMeant}
    union all select 'ep/' || iif(is_track, track_id, id) || '/',
        'uploads/' || id || iif(is_track, '/audio', '')
      from upload_reservations join (select 0 as is_track union all select 1)
      where user_id = ${userId}
    union all select ${`parts/u/${userId}/`}, 'parts' where ${arePartsShown}`;
}
