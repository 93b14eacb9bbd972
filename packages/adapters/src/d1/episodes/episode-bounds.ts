import type {
  EpisodeBounds,
  EpisodeStore,
  LearnerDay,
  RequestCounts,
  RetryBounds,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { isOfDay } from "../accounts/zone-moves.ts";
import { type Database, runBatch } from "../database.ts";
import { isUnfinished } from "./unfinished.ts";
import { isRejected } from "./withhold-episode.ts";

type Bounded = Parameters<EpisodeStore["createWithin"]>;

/** Counts and inserts in one statement, so that concurrent requests cannot exceed the limits. */
export function insertWithin(episode: Bounded[0], bounds: Bounded[1]): SQL {
  const { id, userId, kind, languages, outputFormat, localDate, requestKey, at } = episode;
  const choice = episode.choice ? JSON.stringify(episode.choice) : null;
  return sql`insert into episodes (id, user_id, kind, title, description, languages, output_format,
      choice, status, local_date, included_courses, concept_ids, request_key, enqueued_at, created_at,
      updated_at)
    select ${id}, ${userId}, ${kind}, '', '', ${JSON.stringify(languages)}, ${outputFormat},
      ${choice}, 'pending', ${localDate}, '[]', '[]', ${requestKey}, ${at}, ${at}, ${at}
    where ${unfinishedOf(userId)} < ${bounds.unfinished}
      and ${requestedOn(episode)} < ${bounds.perDay}
    on conflict do nothing returning id`;
}

/**
 * Makes a failed episode pending again and counts the retry in the same statement; refused on an
 * installation that makes no episodes.
 */
export async function retryWithin(
  db: Database,
  { episodeId, at }: { episodeId: string; at: number },
  bounds: RetryBounds,
): Promise<{ retried: true } | { refused: "notFailed" | "perDay" | "retries" | "unfinished" }> {
  const mayBe = sql`(episodes.id = ${episodeId} and episodes.status = 'failed' and ${bounds.perDay} > 0
    and retries < ${bounds.retries} and ${unfinishedOf(ownerOf(episodeId))} < ${bounds.unfinished})`;
  const results = await runBatch(db, [
    ...forgetRejected(episodeId, mayBe),
    sql`update episodes set status = 'pending', error = null, error_reason = null, sweeps = 0,
      retries = retries + 1, enqueued_at = ${at}, updated_at = ${at}
      where ${mayBe} returning id`,
  ]);
  if (results.at(-1)?.length === 1) return { retried: true };
  const [row] = await db.all<{ status: string; retries: number }>(sql`
    select status, retries from episodes where id = ${episodeId}`);
  if (row?.status !== "failed") return { refused: "notFailed" };
  if (bounds.perDay === 0) return { refused: "perDay" };
  return { refused: row.retries < bounds.retries ? "unfinished" : "retries" };
}

/** A rejected episode is made anew: nothing of it stays, and its courses are asked again. */
function forgetRejected(episodeId: string, mayBe: SQL): SQL[] {
  const isMadeAnew = sql`exists (select 1 from episodes where ${mayBe} and ${isRejected})`;
  const ofEpisode = sql`episode_id = ${episodeId} and ${isMadeAnew}`;
  return [
    sql`delete from tracks where ${ofEpisode}`,
    sql`delete from episode_approvals where ${ofEpisode}`,
    sql`update generation_steps set state = 'failed', lease_until = 0 where ${ofEpisode}`,
    sql`update episodes set title = '', description = '', why = null, script_key = null,
      concept_ids = '[]', question_ids = '[]' where ${mayBe} and ${isRejected}`,
  ];
}

/** Restores a deleted episode; an unfinished one only if another may be made. */
export async function restoreWithin(
  db: Database,
  { episodeId, at }: { episodeId: string; at: number },
  bounds: Pick<EpisodeBounds, "unfinished">,
): Promise<boolean> {
  const isAtWork = sql`(kind = 'requested' and deleted_at is not null and ${isUnfinished})`;
  const rows = await db.all(sql`
    update episodes set deleted_at = null, updated_at = ${at}
    where id = ${episodeId} and (not ${isAtWork}
      or ${unfinishedOf(ownerOf(episodeId))} < ${bounds.unfinished})
    returning id`);
  return rows.length === 1;
}

/** The owner of the episode. */
export function ownerOf(episodeId: string): SQL {
  return sql`(select user_id from episodes where id = ${episodeId})`;
}

/** The counts that `insertWithin` limits. */
export async function countRequested(db: Database, day: LearnerDay): Promise<RequestCounts> {
  const [row] = await db.all<RequestCounts>(sql`
    select ${unfinishedOf(day.userId)} as unfinished, ${requestedOn(day)} as ofDay,
      (select count(*) from episodes where user_id = ${day.userId}
        and local_date = ${day.localDate} and kind = 'requested') as ofDate`);
  return row ?? { unfinished: 0, ofDay: 0, ofDate: 0 };
}

/** Requested episodes that count for the learner's day, whatever their outcome. */
function requestedOn({ userId, localDate, at }: LearnerDay): SQL {
  return sql`(select count(*) from episodes where user_id = ${userId}
    and ${isOfDay({ userId, localDate, at })} and kind = 'requested')`;
}

/** A learner's requested episodes that are being made; dailies do not count. */
export function unfinishedOf(userId: string | SQL): SQL {
  return sql`(select count(*) from episodes where user_id = ${userId} and kind = 'requested'
    and ${isUnfinished} and deleted_at is null)`;
}
