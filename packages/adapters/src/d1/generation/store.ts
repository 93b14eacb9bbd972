import {
  DAY_MS,
  type Episode,
  type GenerationJob,
  type GenerationStore,
  type StepClaim,
} from "@learnlab/domain";
import { and, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";

import { toSettings } from "../accounts/account-store.ts";
import { learnerSettings, users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { episodeColumns, toEpisode } from "../episodes/to-episode.ts";
import { trustColumn } from "../trusted-json.ts";
import { isBegun, isUnfinished } from "../episodes/unfinished.ts";
import { failEpisode } from "./fail-episode.ts";
import { stepFinishes } from "./finish-steps.ts";
import { isHeld, isStep } from "./held-step.ts";
import { WITH_LATEST } from "../episodes/past-attempts.ts";
import { publishEpisode, publishTrack } from "./publish-episode.ts";
import { generationSteps, openings } from "./schema.ts";

/** A request that has not begun after this long is waiting for something other than its turn. */
const ABOUT_TO_BEGIN_MS = 15_000;

export function createD1GenerationStore(
  db: Database,
  defaults: Parameters<typeof createFindJob>[1],
): GenerationStore {
  return {
    findJob: createFindJob(db, defaults),
    ...stepLeases(db),
    ...stepFinishes(db),
    publishTrack: (publication) => publishTrack(db, publication),
    publish: (publication) => publishEpisode(db, publication),

    async findLastFailure(episodeId) {
      const [row] = await db
        .select({ error: generationSteps.error, reason: generationSteps.errorReason })
        .from(generationSteps)
        .where(and(eq(generationSteps.episodeId, episodeId), isNotNull(generationSteps.error)))
        .orderBy(desc(generationSteps.updatedAt))
        .limit(1);
      return row === undefined || row.error === null
        ? null
        : { error: row.error, reason: row.reason ?? "internal" };
    },

    fail: (failure) => failEpisode(db, failure),

    async takeWaiting({ waitingSince, untouchedSince, at, limit }) {
      const rows = await db.all<{ id: string; kind: Episode["kind"]; sweeps: number }>(sql`
        update episodes set enqueued_at = ${at},
          sweeps = sweeps + exists (
            select 1 from generation_steps where generation_steps.episode_id = episodes.id)
        where id in (
          select id from episodes
          where ${isUnfinished} and deleted_at is null
            and enqueued_at < ${waitingSince}
            and not exists (
              select 1 from generation_steps where generation_steps.episode_id = episodes.id
                and generation_steps.state = 'running' and generation_steps.lease_until > ${at})
            and (not ${isPatient} or enqueued_at < ${untouchedSince}
              or exists (
                select 1 from generation_steps where generation_steps.episode_id = episodes.id)
              or not ${areDailiesWorkedOn({ since: waitingSince, at })})
          order by ${isPatient}, created_at limit ${limit})
        returning id, iif(${isPatient}, 'daily', kind) as kind, sweeps`);
      return rows.map(({ id, kind, sweeps }) => ({
        episodeId: id,
        kind,
        sweeps,
      }));
    },

    async endLeases({ claimedBefore }) {
      // Renewing a lease keeps updated_at at the time of the claim.
      await db.run(sql`
        update generation_steps set lease_until = 0
        where state = 'running' and lease_until > 0 and updated_at < ${claimedBefore}
          and episode_id in (
            select id from episodes where ${isUnfinished})`);
    },

    async isSomebodyWaiting(at) {
      const [row] = await db.all<{ waiting: number }>(sql`
        select exists (
            select 1 from episodes where status = 'pending' and created_at > ${at - ABOUT_TO_BEGIN_MS}
              and kind = 'requested' and not ${isPatient} and deleted_at is null)
          or exists (
            select 1 from episodes join generation_steps on episode_id = id
            where ${isBegun} and kind = 'requested' and not ${isPatient} and deleted_at is null
              and state = 'running' and lease_until > ${at}) as waiting`);
      return row?.waiting === 1;
    },

    async listLatest(userId, limit) {
      const rows = await db
        .select({ id: episodes.id, conceptIds: episodes.conceptIds, openings: openings.latest })
        .from(episodes)
        .leftJoin(openings, eq(openings.userId, episodes.userId))
        .where(isMadeFor(userId))
        .orderBy(desc(episodes.createdAt))
        .limit(limit);
      return rows.map(({ id, conceptIds, openings: known }) => ({
        conceptIds,
        opening: known?.find(({ episodeId }) => episodeId === id)?.opening ?? [],
      }));
    },

    async countEpisodes(userId) {
      return db.$count(episodes, isMadeFor(userId));
    },

    async keepFailedMessage({ id, queue, body, error, reason, episodeId, at }) {
      const rows = await db.all(sql`
        insert into failed_messages
          (id, queue, body, error, error_reason, episode_id, created_at, updated_at)
        select ${id}, ${queue}, ${body}, ${error}, ${reason}, ${episodeId}, ${at}, ${at}
        where ${episodeId} is null or exists (select 1 from episodes where id = ${episodeId})
        on conflict (id) do update set updated_at = excluded.updated_at where replayed_at is null
        returning id`);
      return rows.length === 1;
    },
  };
}

/** Nobody waits for it right now: a daily, or one that was ordered for a class. */
const isPatient = sql`(episodes.kind = 'daily' or episodes.request_key glob 'class:*')`;

/** Generated and not uploaded: the episodes that the next one looks back on. */
function isMadeFor(userId: string): SQL | undefined {
  return and(
    eq(episodes.userId, userId),
    isNotNull(episodes.completedAt),
    ne(episodes.kind, "uploaded"),
  );
}

/** Whether dailies are being made: one is running now, or was finished a moment ago. */
function areDailiesWorkedOn({ since, at }: { since: number; at: number }): SQL {
  return sql`(
    exists (
      select 1 from episodes join generation_steps g on g.episode_id = episodes.id
      where ${isBegun} and ${isPatient}
        and g.state = 'running' and g.lease_until > ${at})
    or exists (
      select 1 from episodes d
      where d.status in ('completed', 'awaiting_review', 'failed') and d.kind = 'daily'
        and d.created_at > ${at - DAY_MS} and d.updated_at >= ${since}))`;
}

function createFindJob(
  db: Database,
  defaults: ReturnType<typeof toSettings>,
): GenerationStore["findJob"] {
  return async (episodeId) => {
    const [row] = await db
      .select({
        episode: episodeColumns,
        choice: episodes.choice,
        localDate: episodes.localDate,
        name: users.name,
        published: sql<string>`(select json_group_array(json_object('id', tracks.id,
          'language', tracks.language)) from tracks where tracks.episode_id = episodes.id)`,
        settings: learnerSettings,
      })
      .from(episodes)
      .innerJoin(users, eq(users.id, episodes.userId))
      .leftJoin(learnerSettings, eq(learnerSettings.userId, episodes.userId))
      .where(and(eq(episodes.id, episodeId), isNull(episodes.deletedAt)));
    if (row === undefined) return null;
    const settings = row.settings === null ? defaults : toSettings(row.settings);
    const { choice, localDate, name } = row;
    const published = trustColumn<GenerationJob["published"]>(JSON.parse(row.published));
    return { episode: toEpisode(row.episode), choice, localDate, name, published, settings };
  };
}

type Leases = Pick<GenerationStore, "claimStep" | "renewStep" | "releaseStep">;

function stepLeases(db: Database): Leases {
  return {
    async claimStep({ episodeId, step, runId, at, leaseUntil }): Promise<StepClaim> {
      const [claimed] = await db.all<{ attempt: number }>(sql`
        insert into generation_steps
          (episode_id, step, language, state, attempt, run_id, lease_until, began_at, created_at, updated_at)
        values (${episodeId}, ${step.kind}, ${step.language ?? ""}, 'running', 1, ${runId}, ${leaseUntil}, ${at}, ${at}, ${at})
        on conflict (episode_id, step, language) do update
          set attempt = attempt + iif(state = 'running' and run_id = excluded.run_id, 0, 1),
            past = iif(state = 'running' and run_id = excluded.run_id, past, ${WITH_LATEST}),
            began_at = iif(state = 'running' and run_id = excluded.run_id, began_at, ${at}),
            ended_at = null,
            state = 'running', run_id = excluded.run_id, lease_until = excluded.lease_until,
            done_parts = 0, total_parts = 0, done_characters = 0, total_characters = 0,
            updated_at = excluded.updated_at
          where state in ('waiting', 'failed')
            or (state = 'running' and (lease_until <= ${at} or run_id = excluded.run_id))
        returning attempt`);
      if (claimed !== undefined) return { state: "claimed", attempt: claimed.attempt };
      const held = await db.query.generationSteps.findFirst({ where: isStep({ episodeId, step }) });
      if (held?.state === "done") return { state: "done", outputKey: held.outputKey };
      return { state: "busy", until: held?.leaseUntil ?? at };
    },

    async renewStep({ episodeId, step, attempt, ...renewal }) {
      const held = { episodeId, step, attempt };
      const rows = await db
        .update(generationSteps)
        .set(renewal)
        .where(isHeld(held))
        .returning({ step: generationSteps.step });
      return rows.length === 1;
    },

    async releaseStep({ at, error, reason, ...held }) {
      await db
        .update(generationSteps)
        .set({
          state: "waiting",
          leaseUntil: 0,
          error,
          errorReason: reason,
          endedAt: at,
          updatedAt: at,
        })
        .where(isHeld(held));
    },
  };
}
