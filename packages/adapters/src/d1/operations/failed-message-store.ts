import {
  type FailedMessage,
  type FailedMessageState,
  type FailedMessageStore,
  type ReplayAnswer,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, desc, eq, lt, lte, or, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { isRejected } from "../episodes/withhold-episode.ts";
import { trustColumn } from "../trusted-json.ts";
import { failedMessages } from "./schema.ts";

/** The state of a row of failed_messages and of its episode, if there still is one. */
const stateOf = sql<FailedMessageState>`case
  when failed_messages.replayed_at is not null then 'replayed'
  when failed_messages.episode_id is null then 'no_episode'
  when episodes.id is null or episodes.deleted_at is not null then 'deleted'
  when episodes.status in ('completed', 'awaiting_review') or ${isRejected} then 'completed'
  when episodes.status = 'failed' then 'waiting'
  else 'being_made' end`;

const withEpisode = sql`failed_messages left join episodes on episodes.id = failed_messages.episode_id`;

export function createD1FailedMessageStore(db: Database): FailedMessageStore {
  return {
    async list({ limit, cursor }) {
      const after = cursor === null ? null : readCursor(cursor);
      const rows = await db
        .select({
          message: failedMessages,
          state: stateOf,
          episodeTitle: episodes.title,
          learnerName: users.name,
        })
        .from(failedMessages)
        .leftJoin(episodes, eq(episodes.id, failedMessages.episodeId))
        .leftJoin(users, eq(users.id, episodes.userId))
        .where(
          after === null
            ? undefined
            : and(
                lte(failedMessages.createdAt, after.createdAt),
                or(lt(failedMessages.createdAt, after.createdAt), lt(failedMessages.id, after.id)),
              ),
        )
        .orderBy(desc(failedMessages.createdAt), desc(failedMessages.id))
        .limit(limit + 1);
      const messages = rows.slice(0, limit).map(toFailedMessage);
      const last = messages.at(-1);
      const nextCursor =
        rows.length > limit && last !== undefined
          ? TIME_CURSOR.write([last.createdAt, last.id])
          : null;
      return { messages, nextCursor };
    },

    async listWaiting(limit) {
      const rows = await db.all<{ id: string; count: number }>(sql`
        select failed_messages.id, count(*) over () as count from ${withEpisode}
        where ${stateOf} = 'waiting' order by failed_messages.created_at limit ${limit}`);
      return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
    },

    async drop(id) {
      const [dropped] = await db.all<{ episodeId: string | null; userId: string | null }>(sql`
        delete from failed_messages where id = ${id} returning episode_id as episodeId,
          (select user_id from episodes where episodes.id = episode_id) as userId`);
      return dropped ?? null;
    },

    async replay({ id, at }) {
      const [before = [], , sent = []] = await runBatch(db, [
        sql`select ${stateOf} as state from ${withEpisode} where failed_messages.id = ${id}`,
        sql`update failed_messages set replayed_at = ${at}, updated_at = ${at}
          where id = ${id} and replayed_at is null and exists (
            select 1 from episodes where episodes.id = failed_messages.episode_id
              and status = 'failed' and not ${isRejected} and deleted_at is null)`,
        sql`update episodes set status = 'pending', error = null, error_reason = null, sweeps = 0,
            enqueued_at = ${at}, updated_at = ${at}
          where status = 'failed' and deleted_at is null and id = (
            select episode_id from failed_messages where id = ${id} and replayed_at = ${at})
          returning id, kind, user_id as userId`,
      ]);
      return toAnswer(before[0], sent[0]);
    },
  };
}

function toAnswer(
  before: Record<string, unknown> | undefined,
  sent: Record<string, unknown> | undefined,
): ReplayAnswer | null {
  if (sent !== undefined) {
    const { id, ...rest } = trustColumn<{ id: string; kind: "daily"; userId: string }>(sent);
    return { state: "sent", episodeId: id, ...rest };
  }
  if (before === undefined) return null;
  return { state: trustColumn<Exclude<FailedMessageState, "waiting">>(before["state"]) };
}

function readCursor(cursor: string): { createdAt: number; id: string } {
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return { createdAt, id };
}

function toFailedMessage(row: {
  message: typeof failedMessages.$inferSelect;
  state: FailedMessageState;
  episodeTitle: string | null;
  learnerName: string | null;
}): FailedMessage {
  const { id, queue, body, error, errorReason, episodeId, createdAt, replayedAt } = row.message;
  const { state, episodeTitle, learnerName } = row;
  return {
    id,
    queue,
    body,
    error,
    errorReason,
    state,
    episodeId,
    episodeTitle,
    learnerName,
    createdAt,
    replayedAt,
  };
}
