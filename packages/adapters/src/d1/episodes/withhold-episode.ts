import { type SQL, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";

interface Change {
  episodeId: string;
  /** Whether the statement may write. */
  isHeld: SQL;
  at: number;
}

/** Asks the courses of the episode's concepts, before anything of it can be read. */
export function askAnew(change: Change): SQL[] {
  return [forgetUnasked(change), askForApproval(change), withholdUnapproved(change)];
}

/** A row for each course of the episode's concepts that asks for approval, unless the episode was finished before. */
export function askForApproval({ episodeId, isHeld, at }: Change): SQL {
  return sql`insert into episode_approvals (episode_id, course_id, state, created_at, updated_at)
    select distinct episodes.id, courses.id, 'waiting', ${at}, ${at}
    from episodes join json_each(episodes.concept_ids) as taught
      join concepts on concepts.id = ${currentConcept(sql`taught.value`)}
      join courses on courses.id = concepts.course_id and courses.needs_approval = 1
    where episodes.id = ${episodeId} and episodes.completed_at is null and ${isHeld}
    on conflict do nothing`;
}

/** Courses whose concepts were dropped say nothing to it. */
function forgetUnasked({ episodeId, isHeld }: Change): SQL {
  return sql`delete from episode_approvals
    where episode_id = ${episodeId} and state = 'waiting' and ${isHeld}`;
}

export function withholdUnapproved({ episodeId, isHeld }: Change): SQL {
  return sql`update episodes set withheld = ${isUnapproved}
    where id = ${episodeId} and ${isHeld}`;
}

/** Whether an approval of the row of episodes is missing. */
export const isUnapproved = sql`exists (select 1 from episode_approvals as asked
  where asked.episode_id = episodes.id and asked.state <> 'approved')`;

/** Whether a row of episodes failed because a teacher rejected it. */
export const isRejected = sql`(episodes.status = 'failed' and episodes.error_reason is 'review.rejected')`;

/** The rule of approval for rows of episodes: whether they may reach their learner. */
export const isReleased = sql`episodes.withheld = 0`;

/** Whether a row of episodes waits for its approval, and a new version of it is being made. */
export const isWaitingAnew = sql`(episodes.completed_at is null and episodes.withheld = 1
  and episodes.status in ('writing', 'speaking') and episodes.script_key glob 'ep/*')`;
