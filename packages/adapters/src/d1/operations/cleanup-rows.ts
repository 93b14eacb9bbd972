import { type CleanupFind, type CleanupStore, ROLL_REACH_MS, type RowKind } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { noteGone } from "../analytics/gone-listens.ts";
import { dayOf } from "../spending/read-spend.ts";
import { sumDays } from "../spending/sum-days.ts";
import { areDue } from "./due-episodes.ts";

interface Rows {
  table: SQL;
  isDue: (before: number) => SQL;
  label: SQL;
  at: SQL;
  /** Whether the rows are deleted with their episode when that is due. */
  goesWithEpisode?: true;
}

const nameOf = (userId: SQL) => sql`(select name from users where users.id = ${userId})`;
const titleOf = (episodeId: SQL) =>
  sql`(select title from episodes where episodes.id = ${episodeId})`;

/** When a row is over, and its name without secrets: no token and no hash that opens anything. */
const rowsOf: Record<RowKind, Rows> = {
  sessions: {
    table: sql`sessions`,
    // Looks are ended by the sweeper, which logs their end.
    isDue: (before) => sql`expires_at <= ${before} and impersonated_by is null`,
    label: nameOf(sql`user_id`),
    at: sql`expires_at`,
  },
  verifications: {
    table: sql`verifications`,
    isDue: (before) => sql`expires_at <= ${before}`,
    label: sql`substr(identifier, 1, instr(identifier || ':', ':') - 1)`,
    at: sql`expires_at`,
  },
  invitations: {
    table: sql`invitations`,
    isDue: (before) => sql`coalesce(accepted_at, expires_at) <= ${before}`,
    label: sql`email`,
    at: sql`coalesce(accepted_at, expires_at)`,
  },
  attempts: {
    table: sql`attempts`,
    isDue: (before) => sql`expires_at <= ${before}`,
    label: sql`kind`,
    at: sql`expires_at`,
  },
  accountLinks: {
    table: sql`account_links`,
    isDue: (before) => sql`expires_at <= ${before}`,
    label: nameOf(sql`user_id`),
    at: sql`expires_at`,
  },
  failedMessages: {
    table: sql`failed_messages`,
    isDue: (before) => sql`created_at <= ${before}`,
    label: sql`error_reason`,
    at: sql`created_at`,
  },
  cronRuns: {
    table: sql`cron_runs`,
    isDue: (before) => sql`created_at <= ${before}`,
    label: sql`cron`,
    at: sql`created_at`,
  },
  idempotencyKeys: {
    table: sql`idempotency_keys`,
    isDue: (before) => sql`created_at <= ${before}`,
    label: nameOf(sql`user_id`),
    at: sql`created_at`,
  },
  generationSteps: {
    table: sql`generation_steps`,
    isDue: (before) => sql`exists (select 1 from episodes
      where episodes.id = generation_steps.episode_id and episodes.status = 'completed'
        and episodes.completed_at <= ${before})`,
    label: titleOf(sql`episode_id`),
    at: sql`updated_at`,
    goesWithEpisode: true,
  },
  // An episode that may still fail or finish keeps the note that its mail was sent.
  notifications: {
    table: sql`notifications`,
    isDue: (before) => sql`(updated_at <= ${before} and state <> 'waiting' and exists (
      select 1 from episodes where episodes.id = notifications.episode_id
        and episodes.status = 'completed'))`,
    label: titleOf(sql`episode_id`),
    at: sql`updated_at`,
    goesWithEpisode: true,
  },
  dailyRuns: {
    table: sql`daily_runs`,
    isDue: (before) => sql`created_at <= ${before}`,
    label: nameOf(sql`user_id`),
    at: sql`created_at`,
  },
  scheduledOrders: {
    table: sql`scheduled_orders`,
    isDue: (before) => sql`(state <> 'waiting' and due_at <= ${before})`,
    label: sql`coalesce(${nameOf(sql`user_id`)},
      (select title from courses where courses.id = course_id))`,
    at: sql`due_at`,
  },
  classRefusals: {
    table: sql`class_refusals`,
    isDue: (before) => sql`updated_at <= ${before}`,
    label: nameOf(sql`user_id`),
    at: sql`updated_at`,
  },
  accessTokens: {
    table: sql`api_tokens`,
    isDue: (before) => sql`coalesce(revoked_at, expires_at) <= ${before}`,
    label: nameOf(sql`user_id`),
    at: sql`coalesce(revoked_at, expires_at)`,
  },
  listens: {
    table: sql`listens`,
    // From what began after it, or within six days, its days may still be worked out anew.
    isDue: (before) => sql`(started_at <= ${before} and version = rolled_version
      and not exists (select 1 from listens as newer indexed by listens_to_roll
        where newer.user_id = listens.user_id and newer.version <> newer.rolled_version
          and newer.started_at <= listens.started_at + ${ROLL_REACH_MS}))`,
    label: nameOf(sql`user_id`),
    at: sql`started_at`,
  },
  spend: {
    table: sql`spend`,
    isDue: (before) => sql`(episode_id <> '' and day <= ${dayOf(before)})`,
    label: sql`coalesce(${titleOf(sql`episode_id`)}, provider)`,
    at: sql`created_at`,
  },
};

type RowCleanup = Pick<CleanupStore, "findRows" | "deleteRows">;

export function createRowCleanup(db: Database): RowCleanup {
  return {
    async findRows({ kind, before, examples, ...rest }): Promise<CleanupFind> {
      const { table, isDue, label, at, goesWithEpisode } = rowsOf[kind];
      const isLeft =
        goesWithEpisode === true ? sql`episode_id not in ${areDue(rest.due, rest.at)}` : sql`true`;
      const rows = await db.all<{ label: string | null; at: number; count: number }>(sql`
        select ${label} as label, ${at} as at, count(*) over () as count from ${table}
        where ${isDue(before)} and ${isLeft} order by at limit ${examples}`);
      return {
        count: rows[0]?.count ?? 0,
        sizeBytes: 0,
        examples: rows.map((row) => ({ label: row.label ?? "", person: null, at: row.at })),
      };
    },

    async deleteRows({ kind, before, limit, at }) {
      const { table, isDue } = rowsOf[kind];
      const due = sql`(select rowid from ${table} where ${isDue(before)} order by rowid limit ${limit})`;
      const first: Partial<Record<RowKind, SQL>> = {
        spend: sumDays(due),
        listens: noteGone({ before, at }),
      };
      const results = await runBatch(db, [
        ...(first[kind] === undefined ? [] : [first[kind]]),
        sql`delete from ${table} where rowid in ${due} returning 1`,
      ]);
      return results.at(-1)?.length ?? 0;
    },
  };
}
