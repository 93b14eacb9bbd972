import type { EpisodeBounds, EpisodeStore } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import type { Database } from "./database.ts";
import { isOfDay } from "./zone-moves.ts";

type Bounded = Parameters<EpisodeStore["createWithin"]>;

/** Counts and inserts in one statement, so that those who ask at once cannot pass the bounds. */
export function insertWithin(episode: Bounded[0], bounds: Bounded[1]): SQL {
  const { id, userId, kind, languages, outputFormat, localDate, requestKey, at } = episode;
  return sql`insert into episodes (id, user_id, kind, title, description, languages, output_format,
      status, local_date, included_courses, concept_ids, request_key, enqueued_at, created_at,
      updated_at)
    select ${id}, ${userId}, ${kind}, '', '', ${JSON.stringify(languages)}, ${outputFormat},
      'pending', ${localDate}, '[]', '[]', ${requestKey}, ${at}, ${at}, ${at}
    where ${unfinishedOf(userId)} < ${bounds.unfinished}
      and (select count(*) from episodes where user_id = ${userId}
        and ${isOfDay({ userId, localDate, at })} and kind = 'requested') < ${bounds.perDay}
    on conflict do nothing returning id`;
}

/** Which bound it was; `moved` where the day by its date alone has room. */
export async function findBound(
  db: Database,
  { userId, localDate, bounds }: { userId: string; localDate: string; bounds: EpisodeBounds },
): Promise<"unfinished" | "perDay" | "moved"> {
  const [row] = await db.all<{ unfinished: number; made: number }>(sql`
    select ${unfinishedOf(userId)} as unfinished, (select count(*) from episodes
      where user_id = ${userId} and local_date = ${localDate} and kind = 'requested') as made`);
  if ((row?.unfinished ?? 0) >= bounds.unfinished) return "unfinished";
  return (row?.made ?? 0) < bounds.perDay ? "moved" : "perDay";
}

/** Requested episodes of a learner that are being made; dailies are nobody's impatience. */
function unfinishedOf(userId: string): SQL {
  return sql`(select count(*) from episodes where user_id = ${userId} and kind = 'requested'
    and status in ('pending', 'writing', 'speaking') and deleted_at is null)`;
}
