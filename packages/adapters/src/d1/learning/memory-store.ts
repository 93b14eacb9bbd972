import type { HeardEpisode, Memory, MemoryStore, Schedule } from "@learnlab/domain";
import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import { type Database, runBatch } from "../database.ts";
import { audioKeyOfRow } from "../episodes/audio-key.ts";
import { episodes, tracks } from "../episodes/schema.ts";
import { progress } from "../listening/schema.ts";
import { memories } from "./schema.ts";

export function createD1MemoryStore(db: Database): MemoryStore {
  return {
    async list(userId): Promise<Memory[]> {
      const rows = await db.select().from(memories).where(eq(memories.userId, userId));
      return rows.map(toMemory);
    },

    async listChanged(userId, limit): Promise<HeardEpisode[]> {
      const rows = await db
        .select({
          episodeId: progress.episodeId,
          scriptKey: episodes.scriptKey,
          coverage: progress.coverage,
          completedAt: progress.completedAt,
          lastPlayedAt: progress.lastPlayedAt,
          version: progress.version,
          remembered: progress.remembered,
        })
        .from(progress)
        .innerJoin(
          episodes,
          and(eq(episodes.id, progress.episodeId), eq(episodes.userId, progress.userId)),
        )
        .where(
          and(
            eq(progress.userId, userId),
            ne(progress.version, progress.rememberedVersion),
            ne(episodes.kind, "uploaded"),
            isNotNull(episodes.scriptKey),
          ),
        )
        .orderBy(desc(progress.lastPlayedAt), progress.episodeId)
        .limit(limit);
      const ids = rows.map(({ episodeId }) => episodeId);
      const voiced =
        ids.length === 0
          ? []
          : await db
              .select({
                episodeId: tracks.episodeId,
                language: tracks.language,
                audioKey: audioKeyOfRow,
              })
              .from(tracks)
              .where(inArray(tracks.episodeId, ids));
      return rows.map(({ scriptKey, ...row }) => ({
        ...row,
        scriptKey: scriptKey ?? "",
        tracks: voiced.flatMap(({ episodeId, ...track }) =>
          episodeId === row.episodeId ? [track] : [],
        ),
      }));
    },

    async add({ userId, episodeId, version, was, remembered, pieces, heardAt, at }) {
      const isUnchanged = sql`exists (select 1 from progress where episode_id = ${episodeId}
        and user_id = ${userId} and remembered = ${was})`;
      const rows = pieces.map(({ conceptId, asked }) => ({
        conceptId,
        heard: asked === null ? 1 : 0,
        asked: asked === null ? 0 : 1,
        kind: asked,
      }));
      const concept = currentConcept(sql`(value ->> 'conceptId')`);
      await runBatch(db, [
        sql`insert into memories (user_id, concept_id, times_heard, first_heard_at, last_heard_at,
            times_asked, last_asked_at, last_kind, created_at, updated_at)
          select ${userId}, ${concept},
            sum(value ->> 'heard'), iif(sum(value ->> 'heard') > 0, ${heardAt}, null),
            iif(sum(value ->> 'heard') > 0, ${heardAt}, null),
            sum(value ->> 'asked'), iif(sum(value ->> 'asked') > 0, ${heardAt}, null),
            max(value ->> 'kind'), ${at}, ${at}
          from json_each(${JSON.stringify(rows)}) where ${isUnchanged}
          group by ${concept}
          on conflict (user_id, concept_id) do update set
            times_heard = times_heard + excluded.times_heard,
            first_heard_at = coalesce(min(first_heard_at, excluded.first_heard_at),
              first_heard_at, excluded.first_heard_at),
            last_heard_at = coalesce(max(last_heard_at, excluded.last_heard_at),
              last_heard_at, excluded.last_heard_at),
            times_asked = times_asked + excluded.times_asked,
            last_asked_at = coalesce(max(last_asked_at, excluded.last_asked_at),
              last_asked_at, excluded.last_asked_at),
            last_kind = coalesce(excluded.last_kind, last_kind),
            updated_at = excluded.updated_at`,
        sql`update progress set remembered = ${remembered}, remembered_version = ${version}
          where episode_id = ${episodeId} and user_id = ${userId} and remembered = ${was}`,
      ]);
    },
  };
}

function toMemory(row: typeof memories.$inferSelect): Memory {
  const { conceptId, timesHeard, firstHeardAt, lastHeardAt } = row;
  const { timesAsked, lastAskedAt, lastKind, lastResult } = row;
  return {
    conceptId,
    timesHeard,
    firstHeardAt,
    lastHeardAt,
    timesAsked,
    lastAskedAt,
    lastKind,
    lastResult,
    schedule: toSchedule(row),
  };
}

function toSchedule(row: typeof memories.$inferSelect): Schedule | null {
  const { dueOn, stability, difficulty, reps, lapses, rights, lastReviewedAt, reviewedOn } = row;
  if (stability === null || difficulty === null || reviewedOn === null) return null;
  return {
    dueOn,
    stability,
    difficulty,
    reps: reps ?? 0,
    lapses: lapses ?? 0,
    rights: rights ?? 0,
    lastReviewedAt: lastReviewedAt ?? 0,
    reviewedOn,
  };
}
