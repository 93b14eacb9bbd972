import {
  type DeadLetter,
  type DeadLetterState,
  type DeadLetterStore,
  type ReplayAnswer,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, desc, eq, lt, or, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { trustColumn } from "../trusted-json.ts";
import { deadLetters } from "./schema.ts";

/** Of a row of dead_letters, with its episode if there still is one. */
const stateOf = sql<DeadLetterState>`case
  when dead_letters.replayed_at is not null then 'replayed'
  when dead_letters.episode_id is null then 'no_episode'
  when episodes.id is null or episodes.deleted_at is not null then 'deleted'
  when episodes.status = 'completed' then 'completed'
  when episodes.status = 'failed' then 'waiting'
  else 'being_made' end`;

const withEpisode = sql`dead_letters left join episodes on episodes.id = dead_letters.episode_id`;

export function createD1DeadLetterStore(db: Database): DeadLetterStore {
  return {
    async list({ limit, cursor }) {
      const after = cursor === null ? null : readCursor(cursor);
      const rows = await db
        .select({
          letter: deadLetters,
          state: stateOf,
          episodeTitle: episodes.title,
          learnerName: users.name,
        })
        .from(deadLetters)
        .leftJoin(episodes, eq(episodes.id, deadLetters.episodeId))
        .leftJoin(users, eq(users.id, episodes.userId))
        .where(
          after === null
            ? undefined
            : or(
                lt(deadLetters.createdAt, after.createdAt),
                and(eq(deadLetters.createdAt, after.createdAt), lt(deadLetters.id, after.id)),
              ),
        )
        .orderBy(desc(deadLetters.createdAt), desc(deadLetters.id))
        .limit(limit + 1);
      const letters = rows.slice(0, limit).map(toDeadLetter);
      const last = letters.at(-1);
      const nextCursor =
        rows.length > limit && last !== undefined
          ? TIME_CURSOR.write([last.createdAt, last.id])
          : null;
      return { letters, nextCursor };
    },

    async listWaiting(limit) {
      const rows = await db.all<{ id: string; count: number }>(sql`
        select dead_letters.id, count(*) over () as count from ${withEpisode}
        where ${stateOf} = 'waiting' order by dead_letters.created_at limit ${limit}`);
      return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
    },

    async replay({ id, at }) {
      const [before = [], , sent = []] = await runBatch(db, [
        sql`select ${stateOf} as state from ${withEpisode} where dead_letters.id = ${id}`,
        sql`update dead_letters set replayed_at = ${at}, updated_at = ${at}
          where id = ${id} and replayed_at is null and exists (
            select 1 from episodes where episodes.id = dead_letters.episode_id
              and status = 'failed' and deleted_at is null)`,
        sql`update episodes set status = 'pending', error = null, error_reason = null, sweeps = 0,
            enqueued_at = ${at}, updated_at = ${at}
          where status = 'failed' and deleted_at is null and id = (
            select episode_id from dead_letters where id = ${id} and replayed_at = ${at})
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
  return { state: trustColumn<Exclude<DeadLetterState, "waiting">>(before["state"]) };
}

function readCursor(cursor: string): { createdAt: number; id: string } {
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return { createdAt, id };
}

function toDeadLetter(row: {
  letter: typeof deadLetters.$inferSelect;
  state: DeadLetterState;
  episodeTitle: string | null;
  learnerName: string | null;
}): DeadLetter {
  const { id, queue, body, reason, episodeId, createdAt, replayedAt } = row.letter;
  const { state, episodeTitle, learnerName } = row;
  return {
    id,
    queue,
    body,
    reason,
    state,
    episodeId,
    episodeTitle,
    learnerName,
    createdAt,
    replayedAt,
  };
}
