import type { DueEpisodes } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

/** Whether a run holds one of its steps. */
export function isBeingMade(at: number): SQL {
  return sql`exists (select 1 from generation_steps as held where held.episode_id = episodes.id
    and held.state = 'running' and held.lease_until > ${at})`;
}

/** Whether a row of episodes may be deleted while no run holds it. */
export function isDue(due: DueEpisodes, at: number): SQL {
  return sql`(${isOver(due)} and not ${isBeingMade(at)})`;
}

// Uploads belong to people and cannot be made again, so they stay until somebody deletes them.
// Nothing ends before it begins: the condition on created_at serves the index on status and date.
// A deleted episode can be restored for the promised time, even if it is old.
function isOver(due: DueEpisodes): SQL {
  switch (due.why) {
    case "removed":
      return sql`deleted_at <= ${due.before}`;
    case "failed":
      return sql`status = 'failed' and created_at <= ${due.before} and updated_at <= ${due.before}
        and deleted_at is null`;
    case "old":
      return sql`status = 'completed' and kind <> 'uploaded' and created_at <= ${due.before}
        and completed_at <= ${due.before} and deleted_at is null and not exists (
          select 1 from progress where progress.user_id = episodes.user_id
            and progress.episode_id = episodes.id and last_played_at > ${due.unheardSince})`;
  }
}

/** The ids of all episodes that may be deleted for any reason. */
export function areDue(due: DueEpisodes[], at: number): SQL {
  const reasons = due.map((reason) => isDue(reason, at));
  return sql`(select id from episodes where ${sql.join(reasons, sql` or `)})`;
}
